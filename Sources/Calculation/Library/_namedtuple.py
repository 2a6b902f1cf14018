"""Tuples whose items have names."""

from _binding import REQUIRED, Parameter, Signature
from keyword import iskeyword


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = [str(name) for name in field_names]
    typename = str(typename)
    if rename:
        for index, name in enumerate(names):
            if not name.isidentifier() or iskeyword(name) or name.startswith("_") or name in names[:index]:
                names[index] = f"_{index}"
    _check(typename, names, rename)
    defaults = () if defaults is None else tuple(defaults)
    if len(defaults) > len(names):
        raise TypeError("Got more default values than field names")
    return make(typename, names, dict(zip(names[len(names) - len(defaults) :], defaults)))


def _check(typename, names, rename):
    for name in [typename, *names]:
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)


def make(typename, names, defaults, members={}):
    """A class of tuples with these names; `members` are what else it has."""
    fields = tuple(names)
    count = len(fields)
    signature = Signature(
        f"{typename}.__new__", [Parameter(name, defaults.get(name, REQUIRED)) for name in fields]
    )

    def __new__(cls, *args, **kwargs):
        return tuple.__new__(cls, signature.bind(args, kwargs))

    def _make(cls, iterable):
        made = tuple.__new__(cls, iterable)
        if len(made) != count:
            raise TypeError(f"Expected {count} arguments, got {len(made)}")
        return made

    def _replace(self, /, **changes):
        made = self._make([changes.pop(name, value) for name, value in zip(fields, self)])
        if changes:
            raise ValueError(f"Got unexpected field names: {list(changes)!r}")
        return made

    def _asdict(self):
        return dict(zip(fields, self))

    def __getnewargs__(self):
        return tuple(self)

    def __repr__(self):
        content = ", ".join([f"{name}={value!r}" for name, value in zip(fields, self)])
        return f"{type(self).__name__}({content})"

    namespace = {
        "__doc__": f"{typename}({', '.join(fields)})",
        "__slots__": (),
        "_fields": fields,
        "_field_defaults": defaults,
        "__match_args__": fields,
        "__new__": __new__,
        "_make": classmethod(_make),
        "_replace": _replace,
        "_asdict": _asdict,
        "__getnewargs__": __getnewargs__,
        "__repr__": __repr__,
    }
    for index, name in enumerate(fields):
        namespace[name] = _item(index)
    namespace.update(members)
    return type(typename, (tuple,), namespace)


def _item(index):
    def get(self):
        return tuple.__getitem__(self, index)

    def refuse(self, *value):
        raise AttributeError("can't set attribute")

    return property(get, refuse, refuse, f"Alias for field number {index}")
