names, sizes = ["c", "a", "b"], [30, 10, 20]
for rank, (name, size) in enumerate(sorted(zip(names, sizes), key=lambda p: p[1]), start=1):
    print(rank, name, size)
print(dict(zip(names, sizes)), list(map(max, names, "bbb")), list(reversed(list(enumerate(names)))))
print(sorted(range(5), key=lambda i: (i % 2, -i)), [*zip()], min(zip(sizes, names)))
