from collections import Counter

# Ties keep the order in which they were first seen.
print(Counter(["b", "a", "c", "a", "b", "c"]).most_common())
print(Counter("zyxzyxw"))
print(Counter([3, 1, 2, 1]).most_common(1))
print(list(Counter("banana")))
print(sorted(Counter("banana")))
print(Counter({1: "a", 2: 3}))
c = Counter()
for size in [8, 16, 8, 32, 16, 8]:
    c[size] += size
print(c)
print(max(c, key=c.get), c.copy() == c)
