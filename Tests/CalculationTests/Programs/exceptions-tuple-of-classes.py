# A handler may name several classes, also through a variable.
expected = (ValueError, TypeError)
for value in ["1", "x", None, []]:
    try:
        print(int(value))
    except expected as error:
        print(type(error).__name__)
try:
    raise IndexError
except (KeyError, (IndexError, ValueError)):
    print("nested tuples are fine")
