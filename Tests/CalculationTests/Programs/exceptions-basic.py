# try, except, else, finally.
def divide(a, b):
    try:
        result = a / b
    except ZeroDivisionError as e:
        print("caught", e)
        return None
    except (TypeError, ValueError) as e:
        print("wrong kind:", e)
        return "error"
    else:
        print("fine")
        return result
    finally:
        print("always")

print(divide(1, 2), divide(1, 0), divide("a", 1), divide(1, None))
try:
    [][0]
except LookupError as e:
    print(type(e).__name__, e, isinstance(e, IndexError), e.args)
try:
    {}["key"]
except Exception as e:
    print(type(e).__name__, e, str(e), repr(e), e.args)
try:
    int("x")
except:
    print("bare")
try:
    try:
        1 / 0
    except ValueError:
        print("not this")
    finally:
        print("inner finally")
except ZeroDivisionError:
    print("outer")
try:
    e
except NameError as error:
    print(error)
