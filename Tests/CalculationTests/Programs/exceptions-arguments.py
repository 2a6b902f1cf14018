# What is given to an exception is kept in args; one argument alone is its text.
for error in [ValueError(), ValueError("a"), ValueError("a", 1), KeyError("k"), KeyError("k", 2), RuntimeError(2, "no file")]:
    print(repr(error), "|", str(error), "|", error.args)
