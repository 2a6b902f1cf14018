items = list(range(10))
for size in (3, 4):
    print([items[i : i + size] for i in range(0, len(items), size)])
for k in (0, 3, -2):
    print(items[k:] + items[:k])
print(list(zip(*[iter(items)] * 2)), list(zip(items[::2], items[1::2])) == list(zip(*[iter(items)] * 2)))
