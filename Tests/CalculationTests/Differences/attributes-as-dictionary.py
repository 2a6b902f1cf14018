# `__globals__` reaches the variables of another module.
def f():
    pass


print(len(f.__globals__) > 0)
