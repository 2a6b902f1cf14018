# An exception in finally takes the place of the one on its way.
def work():
    try:
        raise ValueError("first")
    finally:
        raise KeyError("second")


try:
    work()
except Exception as error:
    print(type(error).__name__, error)
    print(repr(error.__context__))
