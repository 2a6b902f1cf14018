# Functions do not show their code.
def f(a, b):
    return a


print(f.__code__.co_varnames)
