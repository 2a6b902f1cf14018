# Each comprehension has its own scope; its first iterable belongs to the outside.
x = "outside"
print([x for x in range(3)], x, {x for x in (1,)}, x, {x: x for x in "a"}, x, list(x for x in "b"), x)
matrix = [[1, 2], [3, 4]]
print([[row[i] for row in matrix] for i in range(2)], [a * b for a in (1, 2) for b in (10, 20)])
print([(a, b) for a in range(4) if a % 2 for b in range(a)], [y for x in matrix for y in x if y > 1 if y < 4])
print([x if x % 2 else -x for x in range(5)], [len(w) for w in "a bb ccc".split()], [a for a, *_ in ["xyz"]])
functions = [lambda: i for i in range(3)]
print([f() for f in functions])

class Table:
    sizes = [1, 2]
    doubled = [s * 2 for s in sizes]

print(Table.doubled)

def scale(by):
    return [v * by for v in range(3)]

print(scale(3), [last := n for n in range(3)], last)
print(sum(n for n in range(10) if n % 2), max((len(s), s) for s in ["a", "bb"]), ",".join(str(n) for n in (1, 2)))
print(dict((k, v) for v, k in enumerate("ab")), sorted({n % 3 for n in range(9)}), tuple(n for n in [1]))
try:
    print(i)
except NameError as e:
    print(e)
