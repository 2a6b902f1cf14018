def walk(n):
    for i in range(n):
        yield 10 / (2 - i)


print(list(walk(3)))
