# Several targets at once.
a, b, c = 1, 2, 3
a, b, c = c, a, b
print(a, b, c)
a = b = c = 0
a, (b, c), *d = 1, (2, 3), 4, 5
print(a, b, c, d)
items = [0, 1, 2]
i = 0
i, items[i] = 1, "set"
print(i, items)
items[0], items[-1] = items[-1], items[0]
print(items)
(x), [y] = 1, [2]
print(x, y)
x, = [9]
[y, *_] = "hello"
print(x, y, _)
for (p, q), r in zip([(1, 2), (3, 4)], "ab"):
    print(p, q, r, end="; ")
print()
fib = (0, 1)
for _ in range(10):
    fib = fib[1], sum(fib)
print(fib, (lambda t: t[0] + t[1])((1, 2)), *divmod(17, 5))

class Holder:
    pass

h = Holder()
h.x, h.y, *h.rest = range(5)
print(h.x, h.y, h.rest)
first, second = {"one": 1, "two": 2}
print(first, second, [k + str(v) for k, v in sorted({"b": 2, "a": 1}.items())])
m, n = map(int, "3 4".split())
print(m * n, (m, n) == (3, 4), *(z for z in (m, n)), sep=" / ")
