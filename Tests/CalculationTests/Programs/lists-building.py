# Building lists in different ways.
print(list(range(5)), [0] * 4, [None] * 2, list("abc"), [*range(2), *range(2)], [i // 2 for i in range(6)])
print([i for i in range(20) if i % 3 == 0 if i % 2], [[i, j] for i in range(2) for j in range(2)], [x for x in [] or [1]])
batches = list(range(10))
size = 4
print([batches[i:i + size] for i in range(0, len(batches), size)], batches[-size:], batches[:-size])
running, totals = 0, []
for x in batches:
    running += x
    totals.append(running)
print(totals, totals[-1] == sum(batches), [b - a for a, b in zip(totals, totals[1:])])
unique = []
[unique.append(x) for x in [3, 1, 3, 2, 1] if x not in unique]
print(unique, list(dict.fromkeys([3, 1, 3, 2, 1])), sorted(set([3, 1, 3])))
rotated = batches[3:] + batches[:3]
print(rotated, [x for pair in zip(batches[::2], batches[1::2]) for x in reversed(pair)], max(batches, default=None))
evens, odds = [], []
for x in batches:
    (odds if x % 2 else evens).append(x)
print(evens, odds, [list(t) for t in zip(evens, odds)], any(x > 8 for x in odds), [i for i, x in enumerate(batches) if x > 7])
