print(list(zip("abc", [1, 2])), list(zip()), list(zip([1, 2, 3])))
for lengths in [(2, 3), (3, 2), (2, 2, 1)]:
    try:
        print(list(zip(*[range(n) for n in lengths], strict=True)))
    except ValueError as error:
        print(error)
matrix = [[1, 2, 3], [4, 5, 6]]
print(list(zip(*matrix)), [list(row) for row in zip(*matrix)])
