# Filters, nested loops and conditional values in comprehensions.
sizes = {"7B": 7, "13B": 13, "70B": 70, "1.8B": 1.8}
print([k for k, v in sizes.items() if v > 5 and v < 50], {k: ("大" if v >= 13 else "小") for k, v in sizes.items()})
print([(i, j) for i in range(4) for j in range(i) if (i + j) % 2], [i * j for i in range(1, 4) for j in range(1, 4) if i <= j])
print([[("#" if (r + c) % 2 else ".") for c in range(4)] for r in range(2)], ["".join(row) for row in [["a", "b"], ["c"]]])
print([x for x in range(30) if x % 2 == 0 if x % 3 == 0 if x], [n if n % 15 else "both" for n in (1, 15)], [*(y for y in "ab"), *[1]])
print({(a, b): a * b for a in (1, 2) for b in (3, 4)}, {i: {j: i ^ j for j in range(2)} for i in range(2)}, sorted({abs(x) for x in (-1, 1, -2)}))
print(sum(1 for v in sizes.values() if v > 10), all(isinstance(k, str) for k in sizes), any(v == 13 for v in sizes.values()), max(len(k) for k in sizes))
print([a + b for a, b in zip("abc", "xyz")], [v for i, v in enumerate("abcdef") if i % 2], [x for row in [[1, 2], [], [3]] for x in row])
print([f(2) for f in [lambda x: x + 1, lambda x: x**x]], [(lambda v=v: v)() for v in range(3)], [w for s in ("a b", "c") for w in s.split()])
try:
    [1 / x for x in (1, 0)]
except ZeroDivisionError as e:
    print(e)
