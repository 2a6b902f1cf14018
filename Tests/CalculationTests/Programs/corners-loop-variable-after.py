for i in range(3):
    pass
print(i)
for i in []:
    pass
print(i)
for i, (a, b) in enumerate([(1, 2), (3, 4)]):
    pass
print(i, a, b)
data = {}
for data["key"] in range(3):
    pass
print(data)
values = [0, 0]
for values[1] in "ab":
    print(values, end=" ")
print()
for x, *y in [(1, 2, 3), (4,)]:
    print(x, y, end=" ")
print([x for x in range(2)], x)
