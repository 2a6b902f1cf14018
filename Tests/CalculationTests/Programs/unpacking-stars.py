first, *middle, last = range(6)
print(first, middle, last)
*start, end = "ab"
print(start, end)
a, *b = [1]
print(a, b)
(a, b), *rest = [(1, 2), 3, 4]
print(a, b, rest)
[x, *y], z = "abc", "d"
print(x, y, z)
print([*range(2), *"ab", *{"k": 1}], (*[], 1), {*[1, 1]}, {**{"a": 1}, "a": 2})
def f(*args): return args
print(f(*[1, 2], 3, *"x"), *[1, 2], *(3,))
for head, *tail in [(1, 2, 3), "xy", [9]]:
    print(head, tail)
