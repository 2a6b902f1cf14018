# Classes, instances and other things that are raised.
for raised in (ValueError, ValueError("a", 1), KeyError("k"), Exception(), StopIteration(3), AssertionError("no")):
    try:
        raise raised
    except Exception as e:
        print(type(e).__name__, str(e), repr(e), e.args)
try:
    raise "text"
except TypeError as e:
    print(e)
try:
    raise
except RuntimeError as e:
    print(e)
