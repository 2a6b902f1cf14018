total = 0


def outer():
    total = 100

    def inner():
        global total
        total += 1
        return total

    return inner(), total


print(outer(), outer(), total)
