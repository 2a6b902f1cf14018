# The variable of a comprehension stays inside it; that of a loop does not.
x = "outer"
squares = [x * x for x in range(4)]
print(x, squares)
for x in range(2):
    pass
print(x)
print({x: y for x, y in zip("ab", "cd")}, x)
print([y := x + 1 for x in range(3)], y)
