edges = {(0, 1), (1, 2), (2, 0)}
print((1, 2) in edges, (2, 1) in edges, len(edges | {(0, 1)}))
print(sorted({b: a for a, b in edges}.items()), sorted((b, a) for a, b in edges))
seen = set()
for point in [(0, 0), (0, 1), (0, 0), (1, 1)]:
    if point in seen:
        print("again", point)
    seen.add(point)
try:
    {[1, 2]}
except TypeError as error:
    print(error)
print({frozenset({1, 2}), frozenset({2, 1})} == {frozenset([1, 2])}, {1} in {frozenset({1})})
