# += changes a list in place, and makes a new tuple or number.
a = b = [1]
a += [2]
print(a, b, a is b)
a = a + [3]
print(a, b, a is b)
t = u = (1,)
t += (2,)
print(t, u)
def add(values, extra):
    values += extra
numbers = [1]
add(numbers, (2, 3))
print(numbers)
pair = ([1], 2)
try:
    pair[0] += [5]
except TypeError as error:
    print(error, pair)
