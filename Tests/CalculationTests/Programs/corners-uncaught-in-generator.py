def values():
    yield 1
    yield [][2]


for value in values():
    print(value)
