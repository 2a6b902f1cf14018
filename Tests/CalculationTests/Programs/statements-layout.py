# Several statements a line, continued lines, comments in odd places.
a = 1; b = 2; print(a + b)
if a: print("one line"); print("still")
for i in range(2): print(i, end=" ")
print()
total = (a +  # a comment inside
         b
         + 10)
long = a + \
    b
values = [
    1,
    2,  # trailing comma

    3,
]

def f(x,
      y=(1,
         2)):
    # only a comment
    return x, y

class Empty: pass
class Short: value = 1; other = 2
def g(): return 5
print(total, long, values, f(0), Short.other, g())
x = (yes := 1) if a else 0
if a and \
        b:
	print("tab indented")
while a < 3: a += 1
print(a, x);
pass; print("after pass")
if (a ==
    3): print("three")
print({"k":
       1}, "a"
      "b", -
      1)
