# `__subclasses__` finds every class there is.
print(len(object.__subclasses__()) > 0)
