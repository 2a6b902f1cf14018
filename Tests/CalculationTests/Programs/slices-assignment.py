values = list(range(8))
values[2:4] = ["a", "b", "c"]
print(values)
values[:0] = [-1]
values[len(values):] = [99]
print(values)
values[1:3] = []
print(values)
values[::2] = [0] * len(values[::2])
print(values)
try:
    values[::3] = [1]
except ValueError as error:
    print(error)
values[1:1] = "xy"
print(values)
values[3:1] = ["late"]
print(values)
values[:] = (n * n for n in range(3))
print(values)
try:
    values[0:1] = 5
except TypeError as error:
    print(error)
