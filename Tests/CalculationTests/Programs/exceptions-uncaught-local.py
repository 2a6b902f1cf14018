total = 10


def add(amount):
    total += amount
    return total


print(add(5))
