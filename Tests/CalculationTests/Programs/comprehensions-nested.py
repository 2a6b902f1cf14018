matrix = [[r * 3 + c for c in range(3)] for r in range(3)]
print(matrix, [v for row in matrix for v in row if v % 2], [[row[i] for row in matrix] for i in range(3)])
print({(a, b): a * b for a in range(3) for b in range(a)}, {len(w): w for w in ["a", "bb", "cc"]}, {x % 3 for x in range(10)})
print([[y for y in range(x)] for x in range(4)], [x for x in range(20) if x % 2 if x % 3 if x % 5], [(x, y) for x in "ab" for y in (1, 2)])
print(sum(x * y for x, y in zip(range(5), range(5, 10))), any(x > 3 for x in range(3)), [a if a > 1 else -a for a in range(4)], [x for x, in [(1,), (2,)]])
print([i for i in range(3)] == list(i for i in range(3)), dict((k, v) for k, v in [("a", 1)]), [f"{i}{j}" for i, j in enumerate("xy")])
