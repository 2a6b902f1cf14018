# The else clause runs only when nothing was raised, and what it raises is not caught by its own handlers.
def check(value):
    try:
        number = int(value)
    except ValueError:
        return "not a number"
    else:
        try:
            return 10 // number
        except ZeroDivisionError:
            return "zero"
    finally:
        print("checked", value)


for value in ["5", "x", "0"]:
    print(check(value))
try:
    try:
        pass
    except ValueError:
        print("never")
    else:
        raise ValueError("from else")
except ValueError as error:
    print("outer", error)
