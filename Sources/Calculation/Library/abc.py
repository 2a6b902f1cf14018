"""Abstract classes."""


def abstractmethod(function):
    function.__isabstractmethod__ = True
    return function


class ABCMeta(type):
    """The class of abstract classes: those with abstract methods left make no instances."""

    def __new__(mcls, name, bases, namespace, /, **options):
        cls = super().__new__(mcls, name, bases, namespace, **options)
        inherited = {name for base in bases for name in getattr(base, "__abstractmethods__", ())}
        abstract = {name for name in inherited if _is_abstract(getattr(cls, name, None))}
        abstract.update(name for name, value in namespace.items() if _is_abstract(value))
        cls.__abstractmethods__ = frozenset(abstract)
        cls._abc_registered = []
        return cls

    def __call__(cls, *args, **kwargs):
        if cls.__abstractmethods__:
            names = ", ".join(sorted(cls.__abstractmethods__))
            plural = "s" if len(cls.__abstractmethods__) > 1 else ""
            raise TypeError(f"Can't instantiate abstract class {cls.__name__} with abstract method{plural} {names}")
        return super().__call__(*args, **kwargs)

    def register(cls, subclass):
        """Counts a class, and what inherits from it, to this one."""
        if not isinstance(subclass, type):
            raise TypeError("Can only register classes")
        if issubclass(cls, subclass) and not issubclass(subclass, cls):
            raise RuntimeError("Refusing to create an inheritance cycle")
        for base in cls.__mro__:
            if isinstance(base, ABCMeta):
                base._abc_registered.append(subclass)
        return subclass

    def __subclasscheck__(cls, subclass):
        if not isinstance(subclass, type):
            raise TypeError("issubclass() arg 1 must be a class")
        if cls in subclass.__mro__:
            return True
        return any(issubclass(subclass, one) for one in cls._abc_registered)

    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance))


def _is_abstract(value):
    if isinstance(value, property):
        return any(_is_abstract(one) for one in (value.fget, value.fset, value.fdel) if one is not None)
    if isinstance(value, (classmethod, staticmethod)):
        return _is_abstract(value.__func__)
    return getattr(value, "__isabstractmethod__", False) is True


class ABC(metaclass=ABCMeta):
    """A base class that makes its subclasses abstract ones."""


class abstractproperty(property):
    __isabstractmethod__ = True
