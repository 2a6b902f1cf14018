# Two loops over one iterator share what is left.
values = iter(range(10))
for value in values:
    if value == 3:
        break
print(list(values), list(values))
pairs = iter("abcdef")
print([a + b for a, b in zip(pairs, pairs)])
words = iter(["a", "b", "c"])
print("b" in words, list(words))
g = (x for x in range(5))
print(sum(g), sum(g))
