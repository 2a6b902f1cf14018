"""Copies, shallow and deep."""


class Error(Exception):
    pass


error = Error


def _is_atom(x):
    kind = type(x)
    if kind in (type(None), int, float, bool, str, bytes, range, slice, type(Ellipsis), type(NotImplemented)):
        return True
    return isinstance(x, type) or kind.__name__ in (
        "function", "builtin_function_or_method", "property", "method_descriptor", "wrapper_descriptor"
    )


_CONTAINERS = (list, dict, set, frozenset, tuple, str, bytes, int, float)


def _plain(x):
    """The built-in type that the class of `x` extends, if any."""
    for kind in _CONTAINERS:
        if isinstance(x, kind):
            return kind
    return None


def _new(x, kind, content):
    """An object of the class of `x` without attributes."""
    cls = type(x)
    if isinstance(x, BaseException):
        return cls.__new__(cls, *content)
    if kind is None:
        return object.__new__(cls)
    made = kind.__new__(cls) if kind in (list, dict, set) else kind.__new__(cls, content)
    if kind is list:
        list.extend(made, content)
    elif kind in (dict, set):
        kind.update(made, content)
    return made


def _attributes(x):
    try:
        found = dict(vars(x))
    except TypeError:
        found = {}
    for cls in type(x).__mro__:
        names = getattr(cls, "__slots__", ())
        for name in (names,) if isinstance(names, str) else names:
            if name not in ("__dict__", "__weakref__") and hasattr(x, name):
                found.setdefault(name, getattr(x, name))
    return found


def _restore(made, x, change):
    state = x.__getstate__() if hasattr(type(x), "__getstate__") else _attributes(x)
    state = change(state)
    if hasattr(type(made), "__setstate__"):
        made.__setstate__(state)
    elif state:
        for name, value in state.items():
            object.__setattr__(made, name, value)
    return made


def _refuse(x):
    if type(x).__name__ in ("generator", "module"):
        raise TypeError(f"cannot pickle '{type(x).__name__}' object")


def copy(x):
    kind = type(x)
    if kind in (list, dict, set):
        return x.copy()
    if _is_atom(x) or kind in (tuple, frozenset):
        return x
    if hasattr(kind, "__copy__"):
        return kind.__copy__(x)
    _refuse(x)
    plain = _plain(x)
    content = x.args if isinstance(x, BaseException) else plain(x) if plain else None
    return _restore(_new(x, plain, content), x, lambda state: state)


def deepcopy(x, memo=None, _nil=[]):
    if _is_atom(x):
        return x
    if memo is None:
        memo = {}
    known = memo.get(id(x), _nil)
    if known is not _nil:
        return known
    made = _deepcopy(x, memo)
    if made is not x:
        memo[id(x)] = made
        # Kept until the end, so that no other object takes its place in memory.
        memo.setdefault(id(memo), []).append(x)
    return made


def _deepcopy(x, memo):
    kind = type(x)
    if kind is list:
        made = []
        memo[id(x)] = made
        for item in x:
            made.append(deepcopy(item, memo))
        return made
    if kind is dict:
        made = {}
        memo[id(x)] = made
        for key, value in x.items():
            made[deepcopy(key, memo)] = deepcopy(value, memo)
        return made
    if kind is tuple:
        items = [deepcopy(item, memo) for item in x]
        # A tuple that contains itself through a list has been copied by now.
        if id(x) in memo:
            return memo[id(x)]
        return x if all(a is b for a, b in zip(items, x)) else tuple(items)
    if hasattr(kind, "__deepcopy__"):
        return x.__deepcopy__(memo)
    _refuse(x)
    plain = _plain(x)
    if isinstance(x, BaseException):
        made = _new(x, None, deepcopy(x.args, memo))
    elif plain in (list, dict, set):
        made = _new(x, plain, ())
        memo[id(x)] = made
        if plain is dict:
            for key, value in x.items():
                dict.__setitem__(made, deepcopy(key, memo), deepcopy(value, memo))
        else:
            add = list.append if plain is list else set.add
            for item in plain(x):
                add(made, deepcopy(item, memo))
    elif plain:
        made = _new(x, plain, deepcopy(plain(x), memo) if plain is tuple else plain(x))
    else:
        made = _new(x, None, None)
    memo[id(x)] = made
    return _restore(made, x, lambda state: deepcopy(state, memo))
