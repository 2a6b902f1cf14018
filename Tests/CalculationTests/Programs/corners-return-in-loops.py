def find(values, wanted):
    for index, value in enumerate(values):
        if value == wanted:
            return index
    return None


def first_pair(limit):
    for a in range(limit):
        for b in range(a):
            if a * b == 12:
                return a, b


def nothing():
    for _ in range(3):
        try:
            continue
        finally:
            print("finally", end=" ")
    while True:
        try:
            return "out"
        finally:
            print("last", end=" ")


print(find("abc", "c"), find([], 1), first_pair(10), first_pair(2), nothing())
