# The name after `as` is gone when the handler ends.
try:
    raise ValueError("x")
except ValueError as error:
    kept = error
print(repr(kept))
try:
    error
except NameError as missing:
    print(missing)
error = "before"
try:
    raise KeyError(1)
except KeyError as error:
    pass
try:
    print(error)
except NameError:
    print("the earlier one is gone too")
