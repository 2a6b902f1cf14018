# `__class__` is the way below the language; `type()` says the same.
print((1).__class__)
