# The tools for loops.
names, sizes = ["7B", "13B", "70B"], [13.0, 24.2]
print(list(zip(names, sizes)), list(zip(names, sizes, "abc")), list(zip()), list(zip([1])), dict(zip(names, range(9))))
print(list(enumerate(names)), list(enumerate("ab", start=1)), [f"{i}:{n}" for i, n in enumerate(names, 1)])
print(list(map(len, names)), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(map(int, "123")), list(map(max, [1, 5], [3, 2])))
print(list(filter(None, [0, 1, "", "a", None, []])), list(filter(lambda n: n % 2, range(6))), list(filter(str.isdigit, "a1b2")))
print([*zip(*[(1, "a"), (2, "b")])], list(zip(range(3), iter([4, 5, 6]))), list(reversed(range(3))), list(reversed([1, 2])))
try:
    list(zip([1, 2], [1], strict=True))
except ValueError as e:
    print(e)
try:
    list(zip([1], [1, 2], strict=True))
except ValueError as e:
    print(e)
pairs = zip(names, sizes)
print(next(pairs), list(pairs), list(pairs))
it = map(print, ["lazy"])
print("nothing printed yet")
next(it)
print(list(map(lambda x: x**2, filter(lambda x: x > 1, [1, 2, 3]))), sum(map(len, names)), *map(str, (1, 2)))
print(list(zip("ab", "cd", "ef")), sum(i * x for i, x in enumerate([1, 2, 3])), max(enumerate([3, 9, 1]), key=lambda p: p[1]))
