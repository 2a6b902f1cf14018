"""Classes that others belong to by the methods that they have; a module of its own, which costs little to import."""

from abc import ABCMeta


def _has(cls, *names):
    """Whether a class has all the methods; None in the place of one says that it has not."""
    for name in names:
        for base in cls.__mro__:
            if name in vars(base):
                if vars(base)[name] is None:
                    return False
                break
        else:
            return False
    return True


class _Structural(ABCMeta):
    """Classes whose members are those that have the methods named in `_methods`."""

    def __subclasscheck__(cls, other):
        methods = vars(cls).get("_methods")
        if methods is not None and isinstance(other, type) and _has(other, *methods):
            return True
        return super().__subclasscheck__(other)

    def __instancecheck__(cls, instance):
        return cls.__subclasscheck__(type(instance))

    def __getitem__(cls, item):
        for base in cls.__mro__:
            if "__class_getitem__" in vars(base):
                return cls.__class_getitem__(item)
            if base.__module__ == "collections.abc":
                break
        from types import GenericAlias

        return GenericAlias(cls, item)
