# A dictionary may not change its size while it is looped over.
sizes = {"a": 1, "b": 2}
try:
    for key in sizes:
        sizes[key + "x"] = 0
except RuntimeError as error:
    print(error, sizes)
for key in sizes:
    sizes[key] = len(key)
print(sizes)
for key in list(sizes):
    if len(key) == 1:
        del sizes[key]
print(sizes)
try:
    for value in sizes.values():
        sizes.clear()
except RuntimeError as error:
    print(error)
numbers = {1, 2, 3}
try:
    for number in numbers:
        numbers.add(number + 10)
except RuntimeError as error:
    print(error)
