"""Functions that take or give functions."""

from _functools import cmp_to_key, reduce
from _objects import method
from _wrapping import _MISSING, WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES, update_wrapper
from types import GenericAlias, MethodType, UnionType

__all__ = [
    "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "cache", "cached_property", "cmp_to_key", "lru_cache", "partial",
    "partialmethod", "reduce", "singledispatch", "singledispatchmethod", "total_ordering", "update_wrapper", "wraps",
]

def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


class partial:
    __type_name__ = "functools.partial"

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func, *args = args
        if not callable(func):
            raise TypeError("the first argument must be callable")
        args = tuple(args)
        if type(func) is partial and len(vars(func)) == 3:
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        made = object.__new__(cls)
        made.func = func
        made.args = args
        made.keywords = keywords
        return made

    def __call__(self, /, *args, **keywords):
        return self.func(*self.args, *args, **self.keywords | keywords)

    def __repr__(self):
        name = "functools.partial" if type(self) is partial else type(self).__name__
        parts = [repr(one) for one in (self.func, *self.args)]
        parts += [f"{key}={value!r}" for key, value in self.keywords.items()]
        return f"{name}({', '.join(parts)})"

    def __class_getitem__(cls, item):
        return GenericAlias(cls, item)


class partialmethod:
    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and method(func, "__get__") is None:
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __repr__(self):
        parts = [repr(one) for one in (self.func, *self.args)]
        parts += [f"{key}={value!r}" for key, value in self.keywords.items()]
        return f"functools.{type(self).__qualname__}({', '.join(parts)})"

    def __get__(self, obj, cls=None):
        get = method(self.func, "__get__")
        if get is not None:
            bound = get(obj, cls)
            if bound is not self.func:
                return partial(bound, *self.args, **self.keywords)

        def bound(receiver, /, *args, **keywords):
            return self.func(receiver, *self.args, *args, **self.keywords | keywords)

        return bound.__get__(obj, cls)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)


_cache_info_types = []


def _cache_info(*counts):
    # Few programs ask, and named tuples take long to make.
    if not _cache_info_types:
        from collections import namedtuple

        _cache_info_types.append(namedtuple("CacheInfo", ["hits", "misses", "maxsize", "currsize"]))
    return _cache_info_types[0](*counts)


# Stands between the positional arguments of a call and the others.
_KEYWORDS = object()


def _key(args, keywords, typed):
    if not typed and not keywords:
        return args[0] if len(args) == 1 and type(args[0]) in (int, str) else args
    key = args
    if keywords:
        key += (_KEYWORDS,)
        for item in keywords.items():
            key += item
    if typed:
        key += tuple([type(value) for value in (*args, *keywords.values())])
    return key


def lru_cache(maxsize=128, typed=False):
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif callable(maxsize) and isinstance(typed, bool):
        return _cached(maxsize, 128, typed)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda function: _cached(function, maxsize, typed)


def cache(user_function, /):
    return _cached(user_function, None, False)


def _cached(function, maxsize, typed):
    # In the order of their last use.
    values = {}
    hits = misses = 0

    def unlimited(*args, **keywords):
        nonlocal hits, misses
        key = _key(args, keywords, typed)
        if key in values:
            hits += 1
            return values[key]
        misses += 1
        values[key] = value = function(*args, **keywords)
        return value

    def limited(*args, **keywords):
        nonlocal hits, misses
        key = _key(args, keywords, typed)
        if key in values:
            hits += 1
            values[key] = value = values.pop(key)
            return value
        misses += 1
        value = function(*args, **keywords)
        # The call may have called this one with the same arguments.
        if key not in values:
            if len(values) >= maxsize:
                del values[next(iter(values))]
            values[key] = value
        return value

    def uncached(*args, **keywords):
        nonlocal misses
        misses += 1
        return function(*args, **keywords)

    def cache_info():
        return _cache_info(hits, misses, maxsize, len(values))

    def cache_clear():
        nonlocal hits, misses
        hits = misses = 0
        values.clear()

    if not callable(function):
        raise TypeError("the first argument must be callable")
    wrapper = unlimited if maxsize is None else limited if maxsize else uncached
    wrapper.cache_info = cache_info
    wrapper.cache_clear = cache_clear
    wrapper.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(wrapper, function)


class cached_property:
    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                "Cannot assign the same cached_property to two different names "
                f"({self.attrname!r} and {name!r})."
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        value = self.func(instance)
        try:
            # Whatever the class itself does when an attribute is set.
            object.__setattr__(instance, self.attrname, value)
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} "
                f"instance to cache {self.attrname!r} property."
            ) from None
        return value


# What follows from one comparison of a class for the others: whether it is asked and answers with its opposite, and
# what of equality is put to it by `and` or `or`.
def _opposite(answer):
    return answer if answer is NotImplemented else not answer


def _lt_gt(self, other):
    answer = type(self).__lt__(self, other)
    return answer if answer is NotImplemented else not answer and self != other


def _lt_le(self, other):
    answer = type(self).__lt__(self, other)
    return answer if answer is NotImplemented else answer or self == other


def _lt_ge(self, other):
    return _opposite(type(self).__lt__(self, other))


def _le_ge(self, other):
    answer = type(self).__le__(self, other)
    return answer if answer is NotImplemented else not answer or self == other


def _le_lt(self, other):
    answer = type(self).__le__(self, other)
    return answer if answer is NotImplemented else answer and self != other


def _le_gt(self, other):
    return _opposite(type(self).__le__(self, other))


def _gt_lt(self, other):
    answer = type(self).__gt__(self, other)
    return answer if answer is NotImplemented else not answer and self != other


def _gt_ge(self, other):
    answer = type(self).__gt__(self, other)
    return answer if answer is NotImplemented else answer or self == other


def _gt_le(self, other):
    return _opposite(type(self).__gt__(self, other))


def _ge_le(self, other):
    answer = type(self).__ge__(self, other)
    return answer if answer is NotImplemented else not answer or self == other


def _ge_gt(self, other):
    answer = type(self).__ge__(self, other)
    return answer if answer is NotImplemented else answer and self != other


def _ge_lt(self, other):
    return _opposite(type(self).__ge__(self, other))


_derived = {
    "__lt__": {"__gt__": _lt_gt, "__le__": _lt_le, "__ge__": _lt_ge},
    "__le__": {"__ge__": _le_ge, "__lt__": _le_lt, "__gt__": _le_gt},
    "__gt__": {"__lt__": _gt_lt, "__ge__": _gt_ge, "__le__": _gt_le},
    "__ge__": {"__le__": _ge_le, "__gt__": _ge_gt, "__lt__": _ge_lt},
}


def total_ordering(cls):
    known = {name for base in cls.__mro__[:-1] for name in vars(base)}
    # The first of these is the one that the others follow from.
    roots = [name for name in ("__lt__", "__le__", "__gt__", "__ge__") if name in known]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    for name, method in _derived[roots[0]].items():
        if name not in roots:
            setattr(cls, name, method)
    return cls


def _is_class(value):
    return isinstance(value, type) and not isinstance(value, GenericAlias)


def _is_union(value):
    return isinstance(value, UnionType) and all(_is_class(one) for one in value.__args__)


def singledispatch(func):
    """Functions of which the class of the first argument picks one."""
    registry = {object: func}
    name = getattr(func, "__name__", "singledispatch function")

    def dispatch(cls):
        for base in cls.__mro__:
            if base in registry and base is not object:
                return registry[base]
            # What counts a class as its own without being a base of it comes after the class.
            virtual = [
                one
                for one in registry
                if one not in cls.__mro__
                and issubclass(base, one)
                and not any(issubclass(parent, one) for parent in base.__bases__)
            ]
            virtual = [
                one for one in virtual if not any(other is not one and issubclass(other, one) for other in virtual)
            ]
            if len(virtual) > 1:
                raise RuntimeError(f"Ambiguous dispatch: {virtual[0]} or {virtual[1]}")
            if virtual:
                return registry[virtual[0]]
        return registry[object]

    def register(cls, func=None):
        if _is_class(cls) or _is_union(cls):
            if func is None:
                return lambda function: register(cls, function)
        else:
            if func is not None:
                raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
            annotations = getattr(cls, "__annotations__", {})
            if not annotations:
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or plain "
                    "`@register` on an annotated function."
                )
            func = cls
            argument, cls = next(iter(annotations.items()))
            if not _is_class(cls) and not _is_union(cls):
                if isinstance(cls, UnionType):
                    raise TypeError(
                        f"Invalid annotation for {argument!r}. {cls!r} not all arguments are classes."
                    )
                raise TypeError(f"Invalid annotation for {argument!r}. {cls!r} is not a class.")
        for one in cls.__args__ if isinstance(cls, UnionType) else (cls,):
            registry[one] = func
        return func

    def wrapper(*args, **keywords):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(type(args[0]))(*args, **keywords)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    wrapper._clear_cache = lambda: None
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    def __init__(self, func):
        if not callable(func) and method(func, "__get__") is None:
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def bound(*args, **keywords):
            function = self.dispatcher.dispatch(type(args[0]))
            return function.__get__(obj, cls)(*args, **keywords)

        bound.__isabstractmethod__ = self.__isabstractmethod__
        bound.register = self.register
        return update_wrapper(bound, self.func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)
