values = ["3", "4", "five", "6"]
numbers = [
    int(value)
    for value in values
]
print(numbers)
