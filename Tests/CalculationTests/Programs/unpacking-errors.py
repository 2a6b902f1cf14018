def attempt(values):
    try:
        a, b = values
        print(a, b)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


for values in [(1,), (1, 2, 3), "ab", "abc", "", 5, None, [[1, 2]], {"x": 1, "y": 2}, range(2), iter([1])]:
    attempt(values)
try:
    a, *b, c = [1]
except ValueError as error:
    print(error)
try:
    (a, b), c = 1, 2
except TypeError as error:
    print(error)
