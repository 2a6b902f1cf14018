class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]

    def __getitem__(self, position):
        row, column = position
        return self.rows[row][column]

    def __setitem__(self, position, value):
        row, column = position
        self.rows[row][column] = value

    def __matmul__(self, other):
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in zip(*other.rows)] for row in self.rows])

    def __iter__(self):
        return (value for row in self.rows for value in row)

    def __contains__(self, value):
        return any(value in row for row in self.rows)

    def __eq__(self, other):
        return self.rows == other.rows


m = Matrix([[1, 2], [3, 4]])
m[0, 1] += 10
print(m[0, 1], list(m), 12 in m, 2 in m, (m @ Matrix([[1, 0], [0, 1]])) == m, (m @ m).rows, sum(m), max(m))
try:
    m[5]
except TypeError as error:
    print(error)
