class Suppress:
    def __init__(self, *kinds):
        self.kinds = kinds

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        self.error = error
        return kind is not None and issubclass(kind, self.kinds)


with Suppress(ZeroDivisionError) as first:
    print("before")
    1 / 0
    print("never")
print(repr(first.error))
with Suppress(KeyError, IndexError) as second, Suppress(ValueError) as third:
    [][0]
print(repr(second.error), repr(third.error))
try:
    with Suppress(KeyError):
        int("x")
except ValueError as error:
    print(error)
with Suppress(KeyError) as fine:
    pass
print(fine.error)
