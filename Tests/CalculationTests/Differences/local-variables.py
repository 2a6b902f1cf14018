# `locals()` and `globals()` reach below the language.
def f():
    x = 1
    return locals()


print(f())
