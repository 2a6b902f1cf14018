# Lists in lists, shared rows, and a list that contains itself.
grid = [[0] * 3 for _ in range(2)]
grid[0][1] = 5
shared = [[0] * 2] * 3
shared[0][0] = 1
print(grid, shared)
print([row[1] for row in grid], list(zip(*grid)), [list(c) for c in zip(*grid)], sum(grid, []))
print([x for row in grid for x in row if x == 0], [[x + 1 for x in row] for row in grid])
loop = [1]
loop.append(loop)
print(loop, loop[1][1][0], [loop])
a = [[1, 2], [3, [4, 5]]]
print(a[1][1][0], a == [[1, 2], [3, [4, 5]]], a < [[1, 3]], [1, 2] < [1, 2, 0], [2] > [1, 9, 9], [] < [0])
grid[1], grid[0] = grid[0], grid[1]
print(grid, [*grid[0], *grid[1]], [1, 2] == (1, 2))
table = {"7B": [13.0, 26.1], "13B": [24.2, 48.4]}
table["7B"][0] += 0.04
table["13B"].append(None)
print(table)
