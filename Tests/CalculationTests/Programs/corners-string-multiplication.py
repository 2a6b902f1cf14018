print("ab" * 0, "ab" * -1, "-" * 5, 3 * "x", [1] * 3, [[]] * 2, () * 4, (1,) * 2, [0] * True)
grid = [[0] * 2] * 2
grid[0][0] = 1
print(grid, [[0] * 2 for _ in range(2)] == [[0, 0], [0, 0]], grid[0] is grid[1])
for f in (lambda: "a" * 1.0, lambda: [1] * "a", lambda: "a" * None, lambda: (1,) * (2,)):
    try:
        f()
    except TypeError as error:
        print(error)
