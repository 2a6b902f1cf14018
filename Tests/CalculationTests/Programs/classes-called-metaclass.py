# A metaclass that is called makes its classes as a class statement does.
class Registered(type):
    made = []

    def __new__(mcls, name, bases, namespace, prefix=""):
        cls = super().__new__(mcls, prefix + name, bases, namespace)
        mcls.made.append(cls.__name__)
        return cls

    def __init__(cls, name, bases, namespace, prefix=""):
        super().__init__(name, bases, namespace)
        cls.prefix = prefix

    def __repr__(cls):
        return f"<{super().__repr__()}>"


class Base(metaclass=Registered, prefix="My"):
    """Something."""


Other = Registered("Other", (Base,), {"x": 3}, prefix="An")
print(Registered.made, Base, Other, Other.prefix, Other().x, Base.__doc__, Other.__doc__, Other().__doc__, Base().__doc__)
try:
    Registered("X", (), {}, other=1)
except TypeError as error:
    print(error)


def forwarding(*args):
    return "made " + args[0]


class Odd(type):
    def __new__(mcls, *args):
        return forwarding(*args)


print(Odd("Nothing", (), {}))


def Stand(): ...


Stand.__mro_entries__ = lambda bases: (Base, dict)


class Built(Stand):
    pass


print(Built.__mro__, Built(a=1), Built.__orig_bases__ == (Stand,))
