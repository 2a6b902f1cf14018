records = [("a", (1, [2, 3])), ("b", (4, [5]))]
for name, (first, [second, *others]) in records:
    print(name, first, second, others)
(x, *_, y), z = "hello", [1]
print(x, y, z, [*range(3), *"ab"], {**{"p": 1}, "q": 2}, (*(), 1))
head, *tail = range(1)
print(head, tail)
