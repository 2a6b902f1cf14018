"""The operators of the language as functions."""

import _operator
from _operator import (
    abs, add, and_, concat, contains, countOf, delitem, eq, floordiv, ge, getitem, gt, iadd, iand, iconcat, ifloordiv,
    ilshift, imatmul, imod, imul, index, indexOf, inv, invert, ior, ipow, irshift, is_, is_not, isub, itruediv, ixor,
    le, lshift, lt, matmul, mod, mul, ne, neg, not_, or_, pos, pow, rshift, setitem, sub, truediv, truth, xor,
)

__all__ = [
    "abs", "add", "and_", "attrgetter", "call", "concat", "contains", "countOf", "delitem", "eq", "floordiv", "ge",
    "getitem", "gt", "iadd", "iand", "iconcat", "ifloordiv", "ilshift", "imatmul", "imod", "imul", "index", "indexOf",
    "inv", "invert", "ior", "ipow", "irshift", "is_", "is_not", "isub", "itemgetter", "itruediv", "ixor", "le",
    "length_hint", "lshift", "lt", "matmul", "methodcaller", "mod", "mul", "ne", "neg", "not_", "or_", "pos", "pow",
    "rshift", "setitem", "sub", "truediv", "truth", "xor",
]


def call(obj, /, *args, **kwargs):
    return obj(*args, **kwargs)


def length_hint(obj, default=0, /):
    if not isinstance(default, int):
        raise TypeError(f"'{type(default).__name__}' object cannot be interpreted as an integer")
    if hasattr(obj, "__len__"):
        return len(obj)
    left = _operator.left(obj)
    if left is not None:
        return left
    method = getattr(type(obj), "__length_hint__", None)
    hint = NotImplemented if method is None else method(obj)
    if hint is NotImplemented:
        return default
    if not isinstance(hint, int):
        raise TypeError(f"__length_hint__ must be an integer, not {type(hint).__name__}")
    if hint < 0:
        raise ValueError("__length_hint__() should return >= 0")
    return hint


class itemgetter:
    __type_name__ = "operator.itemgetter"

    def __new__(cls, item, /, *items):
        made = object.__new__(cls)
        made._items = (item, *items)
        made._item = item
        made._is_single = not items
        return made

    def __call__(self, obj, /):
        if self._is_single:
            return obj[self._item]
        return tuple([obj[item] for item in self._items])

    def __repr__(self):
        return f"operator.itemgetter({', '.join([repr(item) for item in self._items])})"


class attrgetter:
    __type_name__ = "operator.attrgetter"

    def __new__(cls, attr, /, *attrs):
        made = object.__new__(cls)
        made._attrs = (attr, *attrs)
        for name in made._attrs:
            if not isinstance(name, str):
                raise TypeError("attribute name must be a string")
        made._paths = [name.split(".") for name in made._attrs]
        return made

    def __call__(self, obj, /):
        values = []
        for path in self._paths:
            value = obj
            for name in path:
                value = getattr(value, name)
            values.append(value)
        return values[0] if len(values) == 1 else tuple(values)

    def __repr__(self):
        return f"operator.attrgetter({', '.join([repr(name) for name in self._attrs])})"


class methodcaller:
    __type_name__ = "operator.methodcaller"

    def __new__(cls, *args, **kwargs):
        if not args:
            raise TypeError("methodcaller needs at least one argument, the method name")
        if not isinstance(args[0], str):
            raise TypeError("method name must be a string")
        made = object.__new__(cls)
        made._name = args[0]
        made._args = args[1:]
        made._kwargs = kwargs
        return made

    def __call__(self, obj, /):
        return getattr(obj, self._name)(*self._args, **self._kwargs)

    def __repr__(self):
        parts = [repr(one) for one in (self._name, *self._args)]
        parts += [f"{name}={value!r}" for name, value in self._kwargs.items()]
        return f"operator.methodcaller({', '.join(parts)})"


def __getattr__(name):
    # Each is also there under the name of the method, as `__add__`.
    plain = name.removeprefix("__").removesuffix("__")
    for member in (plain, plain + "_"):
        if name == f"__{plain}__" and hasattr(_operator, member):
            return getattr(_operator, member)
    raise AttributeError(f"module 'operator' has no attribute {name!r}")
