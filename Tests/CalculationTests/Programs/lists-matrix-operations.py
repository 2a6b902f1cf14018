a = [[1, 2, 3], [4, 5, 6]]
transposed = [list(row) for row in zip(*a)]
product = [[sum(x * y for x, y in zip(row, column)) for column in zip(*transposed)] for row in a]
print(transposed, product, sum(a, []), [row[::-1] for row in a])
flat = [x for row in a for x in row if x % 2]
print(flat, any(x > 5 for x in flat), all(flat), max(max(row) for row in a))
