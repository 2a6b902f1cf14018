"""Copies of objects, with or without copies of what is in them."""

from _objects import attributes, blank, content, method, update
from types import BuiltinFunctionType, FunctionType, MethodType

__all__ = ["Error", "copy", "deepcopy"]


class Error(Exception):
    pass


error = Error

_atoms = {
    type(None), type(...), type(NotImplemented), int, float, bool, str, bytes, range, slice, property, type,
    FunctionType, BuiltinFunctionType, MethodType,
}


def _is_atom(value):
    return type(value) in _atoms or isinstance(value, type)


def copy(x):
    cls = type(x)
    if _is_atom(x) or cls in (tuple, frozenset):
        return x
    if cls in (list, dict, set):
        return x.copy()
    own = method(x, "__copy__")
    return own() if own is not None else _rebuilt(x, None)


def deepcopy(x, memo=None, _nil=[]):
    if _is_atom(x):
        return x
    if memo is None:
        memo = {}
    known = memo.get(id(x), _nil)
    if known is not _nil:
        return known
    cls = type(x)
    if cls is list:
        made = memo[id(x)] = []
        for item in x:
            made.append(deepcopy(item, memo))
    elif cls is dict:
        made = memo[id(x)] = {}
        for key, value in x.items():
            made[deepcopy(key, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        items = [deepcopy(item, memo) for item in x]
        # It may be in one of its own items, whose copy then has a copy of it already.
        known = memo.get(id(x), _nil)
        if known is not _nil:
            return known
        made = x
        for item, other in zip(x, items):
            if item is not other:
                made = tuple(items)
                break
    elif cls is set or cls is frozenset:
        made = cls([deepcopy(item, memo) for item in x])
    else:
        own = method(x, "__deepcopy__")
        made = own(memo) if own is not None else _rebuilt(x, memo)
    if made is not x:
        memo[id(x)] = made
        # As long as it lives nothing else is taken for it.
        memo.setdefault(id(memo), []).append(x)
    return made


def _rebuilt(x, memo):
    cls = type(x)
    own = method(x, "__reduce_ex__")
    if own is not None:
        return _reduced(x, own(4), memo)
    own = method(x, "__reduce__")
    if own is not None:
        return _reduced(x, own(), memo)
    kind = _kind(cls)
    if kind is None:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")

    def copied(value):
        return value if memo is None else deepcopy(value, memo)

    if kind in (BaseException, set, frozenset):
        # These are made anew by their class.
        inner = [copied(item) for item in content(x)]
        made = cls(*inner) if kind is BaseException else cls(inner)
    elif any("__new__" in vars(base) for base in cls.__mro__ if base.__module__ != "builtins"):
        args, keywords = () if kind in (object, list, dict) else (content(x),), {}
        own = method(x, "__getnewargs_ex__")
        if own is not None:
            args, keywords = own()
        else:
            own = method(x, "__getnewargs__")
            args = args if own is None else own()
        made = cls.__new__(cls, *copied(args), **copied(keywords))
    else:
        made = blank(x, copied(content(x)) if kind is tuple else content(x))
    if memo is not None:
        memo[id(x)] = made
    own = method(x, "__getstate__")
    _set_state(made, attributes(x) if own is None else own(), memo)
    if kind is list:
        for item in content(x):
            made.append(copied(item))
    elif kind is dict:
        for key, value in content(x).items():
            made[copied(key)] = copied(value)
    return made


def _kind(cls):
    """The built-in class that says how an instance is made; None where it cannot be."""
    for base in cls.__mro__:
        if base in (object, BaseException, list, dict, set, frozenset, tuple, int, float, str, bytes):
            return None if base is object and cls is not object and cls.__module__ == "builtins" else base
    return None


def _set_state(made, state, memo):
    if state is None:
        return
    if memo is not None:
        # Not `deepcopy`, as the attributes of an object are no dictionary that lives on.
        state = (
            {key: deepcopy(value, memo) for key, value in state.items()}
            if type(state) is dict
            else deepcopy(state, memo)
        )
    own = method(made, "__setstate__")
    if own is not None:
        own(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    if state is not None:
        update(made, state)
    if slots is not None:
        for name, value in slots.items():
            setattr(made, name, value)


def _reduced(x, parts, memo):
    """What the parts that `__reduce__` gives make."""
    if isinstance(parts, str):
        return x
    function, args, state, items, pairs = (*parts, None, None, None)[:5]
    if memo is not None:
        args = [deepcopy(arg, memo) for arg in args]
    made = function(*args)
    if memo is not None:
        memo[id(x)] = made
    _set_state(made, state, memo)
    for item in items or ():
        made.append(item if memo is None else deepcopy(item, memo))
    for key, value in pairs or ():
        if memo is not None:
            key, value = deepcopy(key, memo), deepcopy(value, memo)
        made[key] = value
    return made
