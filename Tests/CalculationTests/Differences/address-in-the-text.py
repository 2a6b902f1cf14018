# The text of an object without `__repr__` holds its address in CPython.
class Model:
    pass


print(Model())
