"""Classes whose methods follow from their annotations."""

import types
from _binding import REQUIRED, Parameter, Signature
from keyword import iskeyword

__all__ = [
    "dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict",
    "astuple", "make_dataclass", "replace", "is_dataclass",
]


class FrozenInstanceError(AttributeError):
    pass


class _MISSING_TYPE:
    pass


MISSING = _MISSING_TYPE()


class _KW_ONLY_TYPE:
    pass


KW_ONLY = _KW_ONLY_TYPE()


class InitVar:
    """A parameter of `__init__` that is handed to `__post_init__` and not kept."""

    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)

    def __repr__(self):
        return f"dataclasses.InitVar[{_type_name(self.type)}]"


def _type_name(value):
    return value.__name__ if type(value) is type else repr(value)


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = types.MappingProxyType({} if metadata is None else metadata)
        self.kw_only = kw_only
        # "field", "class" (ClassVar) or "init" (InitVar).
        self._kind = None

    def __repr__(self):
        return (
            f"Field(name={self.name!r},type={self.type!r},default={self.default!r},"
            f"default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},hash={self.hash!r},"
            f"compare={self.compare!r},metadata={self.metadata!r},kw_only={self.kw_only!r},"
            f"_field_type={_KINDS[self._kind]})"
        )


_KINDS = {None: None, "field": "_FIELD", "class": "_FIELD_CLASSVAR", "init": "_FIELD_INITVAR"}


def field(
    *,
    default=MISSING,
    default_factory=MISSING,
    init=True,
    repr=True,
    hash=None,
    compare=True,
    metadata=None,
    kw_only=MISSING,
):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


# What a class keeps: its fields by name, with those that are no attributes, and how it was made.
_FIELDS = "__dataclass_fields__"
_PARAMETERS = "__dataclass_params__"


class _DataclassParams:
    def __init__(self, init, repr, eq, order, unsafe_hash, frozen):
        self.init = init
        self.repr = repr
        self.eq = eq
        self.order = order
        self.unsafe_hash = unsafe_hash
        self.frozen = frozen

    def __repr__(self):
        return f"_DataclassParams({','.join([f'{name}={value!r}' for name, value in vars(self).items()])})"


def dataclass(
    cls=None,
    /,
    *,
    init=True,
    repr=True,
    eq=True,
    order=False,
    unsafe_hash=False,
    frozen=False,
    match_args=True,
    kw_only=False,
    slots=False,
    weakref_slot=False,
):
    def wrap(cls):
        if not isinstance(cls, type):
            raise AttributeError(f"'{type(cls).__name__}' object has no attribute '__module__'")
        made = _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only)
        return _with_slots(made) if slots else made

    if weakref_slot and not slots:
        raise TypeError("weakref_slot is True but slots is False")
    return wrap if cls is None else wrap(cls)


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only):
    own = dict(vars(cls))
    collected = _inherited(cls, frozen)
    for one in _own_fields(cls, own, kw_only):
        collected[one.name] = one
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    setattr(cls, _FIELDS, collected)
    setattr(cls, _PARAMETERS, _DataclassParams(init, repr, eq, order, unsafe_hash, frozen))
    kept = [one for one in collected.values() if one._kind == "field"]
    compared = [one.name for one in kept if one.compare]
    if init:
        cls.__init__ = _named(cls, _make_init(cls, collected.values(), frozen))
    if repr:
        _add(cls, own, _make_repr([one.name for one in kept if one.repr]))
    if eq:
        _add(cls, own, _make_eq(compared))
    if order:
        for function in _make_order(compared):
            if function.__name__ in own:
                raise TypeError(
                    f"Cannot overwrite attribute {function.__name__} in class {cls.__name__}. "
                    "Consider using functools.total_ordering"
                )
            _add(cls, own, function)
    if frozen:
        for function in _make_frozen(cls, set(collected)):
            if function.__name__ in own:
                raise TypeError(f"Cannot overwrite attribute {function.__name__} in class {cls.__name__}")
            _add(cls, own, function)
    hashed = [one.name for one in kept if (one.compare if one.hash is None else one.hash)]
    _decide_hash(cls, own, unsafe_hash, eq, frozen, hashed)
    if match_args and "__match_args__" not in own:
        cls.__match_args__ = tuple(
            one.name for one in collected.values() if one.init and one._kind != "class" and not one.kw_only
        )
    if own.get("__doc__") is None and (init or "__init__" not in own):
        taken = [one for one in collected.values() if init and one.init and one._kind != "class"]
        cls.__doc__ = cls.__name__ + _signature_text(taken)
    return cls


def _signature_text(taken):
    """What `help` says about the parameters of `__init__`."""
    texts = []
    for kw_only in (False, True):
        for one in taken:
            if one.kw_only is not kw_only:
                continue
            if kw_only and "*" not in texts:
                texts.append("*")
            text = f"{one.name}: {_annotation_text(one.type)}"
            if one.default_factory is not MISSING:
                text += " = <factory>"
            elif one.default is not MISSING:
                text += f" = {one.default!r}"
            texts.append(text)
    return f"({', '.join(texts)})"


def _annotation_text(annotation):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, type):
        name = annotation.__qualname__
        return name if annotation.__module__ == "builtins" else f"{annotation.__module__}.{name}"
    return repr(annotation)


def _with_slots(cls):
    """The class again, whose instances have the fields and no other attributes."""
    namespace = dict(vars(cls))
    if "__slots__" in namespace:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    inherited = {name for base in cls.__mro__[1:-1] for name in getattr(base, "__slots__", ())}
    names = tuple(one.name for one in fields(cls))
    namespace["__slots__"] = tuple(name for name in names if name not in inherited)
    for name in names:
        namespace.pop(name, None)
    namespace["__module__"] = cls.__module__
    namespace["__qualname__"] = cls.__qualname__
    # `super()` in its methods still means the class that was replaced.
    _replaced.append(cls)
    return type(cls)(cls.__name__, cls.__bases__, namespace)


_replaced = []


def _inherited(cls, frozen):
    collected = {}
    any_frozen = False
    any_base = False
    for base in cls.__mro__[:0:-1]:
        if _FIELDS in vars(base):
            any_base = True
            collected.update(getattr(base, _FIELDS))
            any_frozen = any_frozen or getattr(base, _PARAMETERS).frozen
    if any_base:
        if any_frozen and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not any_frozen and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    return collected


def _own_fields(cls, own, kw_only):
    annotations = own.get("__annotations__", {})
    found = []
    only_keywords = kw_only
    seen_marker = False
    for name, annotation in annotations.items():
        if annotation is KW_ONLY or annotation in ("KW_ONLY", "dataclasses.KW_ONLY"):
            if seen_marker:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_marker = True
            only_keywords = True
        else:
            found.append(_own_field(cls, own, name, annotation, only_keywords))
    for name, value in own.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f"{name!r} is a field but has no type annotation")
    return found


def _own_field(cls, own, name, annotation, kw_only):
    default = own.get(name, MISSING)
    if isinstance(default, Field):
        one = default
        # The class keeps the default, as it does without `field`.
        if one.default is MISSING:
            delattr(cls, name)
        else:
            setattr(cls, name, one.default)
    else:
        one = field(default=default)
    one.name = name
    one.type = annotation
    one._kind = _kind(annotation)
    if one._kind == "field" or one._kind == "init":
        one.kw_only = kw_only if one.kw_only is MISSING else one.kw_only
    else:
        if one.kw_only is not MISSING:
            raise TypeError(f"field {name} is a ClassVar but specifies kw_only")
        one.kw_only = False
    if one._kind != "field" and one.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if one._kind == "field" and type(one.default).__hash__ is None:
        raise ValueError(
            f"mutable default {type(one.default)} for field {name} is not allowed: use default_factory"
        )
    return one


def _is_class_variable(annotation):
    origin = getattr(annotation, "__origin__", annotation)
    if type(origin).__module__ != "typing":
        return False
    # Then the program has imported it; without need it would cost more than all the rest.
    import typing

    return origin is typing.ClassVar


def _kind(annotation):
    if isinstance(annotation, str):
        head = annotation.split("[")[0].strip()
        if head in ("ClassVar", "typing.ClassVar"):
            return "class"
        return "init" if head in ("InitVar", "dataclasses.InitVar") else "field"
    if _is_class_variable(annotation):
        return "class"
    if annotation is InitVar or type(annotation) is InitVar:
        return "init"
    return "field"


def _named(cls, function):
    function.__qualname__ = f"{cls.__qualname__}.{function.__name__}"
    return function


def _add(cls, own, function):
    if function.__name__ not in own:
        setattr(cls, function.__name__, _named(cls, function))


class _Default:
    """Stands in a signature for what a factory makes anew each time."""

    def __init__(self, factory):
        self.factory = factory

    def __repr__(self):
        return "<factory>"


def _make_init(cls, collected, frozen):
    parameters = []
    optional = False
    for one in collected:
        if one._kind == "class" or not one.init:
            continue
        default = REQUIRED
        if one.default_factory is not MISSING:
            default = _Default(one.default_factory)
        elif one.default is not MISSING:
            default = one.default
        if not one.kw_only:
            if default is REQUIRED and optional:
                raise TypeError(f"non-default argument {one.name!r} follows default argument")
            optional = default is not REQUIRED
        parameters.append(Parameter(one.name, default, one.kw_only))
    signature = Signature(f"{cls.__qualname__}.__init__", parameters)
    names = [parameter.name for parameter in signature.parameters]
    passed_on = [one.name for one in collected if one._kind == "init"]
    # Set in the order of the fields, those that no argument sets included.
    order = [one for one in collected if one._kind == "field"]
    plain = names == [one.name for one in order]
    store = object.__setattr__ if frozen else setattr
    has_post_init = hasattr(cls, "__post_init__")

    annotations = {one.name: one.type for one in collected if one._kind != "class" and one.init}

    def __init__(self, *args, **kwargs):
        values = signature.bind(args, kwargs)
        if plain:
            for name, value in zip(names, values):
                store(self, name, value.factory() if type(value) is _Default else value)
        else:
            given = dict(zip(names, values))
            for one in order:
                if one.init:
                    value = given[one.name]
                    store(self, one.name, value.factory() if type(value) is _Default else value)
                elif one.default_factory is not MISSING:
                    store(self, one.name, one.default_factory())
        if has_post_init:
            self.__post_init__(*[given[name] for name in passed_on])

    __init__.__annotations__ = {**annotations, "return": None}
    return __init__


def _make_repr(names):
    active = []

    def __repr__(self):
        if any(one is self for one in active):
            return "..."
        active.append(self)
        try:
            content = ", ".join([f"{name}={getattr(self, name)!r}" for name in names])
            return f"{type(self).__qualname__}({content})"
        finally:
            active.pop()

    return __repr__


def _values(instance, names):
    return tuple([getattr(instance, name) for name in names])


def _make_eq(names):
    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return _values(self, names) == _values(other, names)

    return __eq__


def _make_order(names):
    def __lt__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return _values(self, names) < _values(other, names)

    def __le__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return _values(self, names) <= _values(other, names)

    def __gt__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return _values(self, names) > _values(other, names)

    def __ge__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return _values(self, names) >= _values(other, names)

    return [__lt__, __le__, __gt__, __ge__]


def _make_frozen(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    return [__setattr__, __delattr__]


def _decide_hash(cls, own, unsafe_hash, eq, frozen, names):
    # A class that defines `__eq__` alone has a `__hash__` of None, which nobody wrote.
    explicit = "__hash__" in own and not (own["__hash__"] is None and "__eq__" in own)

    def __hash__(self):
        return hash(_values(self, names))

    if unsafe_hash:
        if explicit:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        cls.__hash__ = _named(cls, __hash__)
    elif eq and frozen and not explicit:
        cls.__hash__ = _named(cls, __hash__)
    elif eq and not frozen and not explicit:
        cls.__hash__ = None


def fields(class_or_instance):
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple([one for one in found.values() if one._kind == "field"])


def _is_instance(value):
    return hasattr(type(value), _FIELDS)


def is_dataclass(value):
    return hasattr(value if isinstance(value, type) else type(value), _FIELDS)


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError("asdict() should be called on dataclass instances")
    return _converted(obj, lambda one, pairs: dict_factory(pairs))


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError("astuple() should be called on dataclass instances")
    return _converted(obj, lambda one, pairs: tuple_factory([value for name, value in pairs]))


def _converted(value, make):
    """The value with every dataclass in it made into what `make` gives for its names and values."""
    if _is_instance(value):
        return make(value, [(one.name, _converted(getattr(value, one.name), make)) for one in fields(value)])
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return type(value)(*[_converted(item, make) for item in value])
    if isinstance(value, (list, tuple)):
        return type(value)([_converted(item, make) for item in value])
    if isinstance(value, dict):
        pairs = [(_converted(key, make), _converted(item, make)) for key, item in value.items()]
        if hasattr(type(value), "default_factory"):
            return type(value)(value.default_factory, pairs)
        return type(value)(pairs)
    from copy import deepcopy

    return deepcopy(value)


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError("replace() should be called on dataclass instances")
    for one in getattr(obj, _FIELDS).values():
        if one._kind == "class":
            continue
        if not one.init:
            if one.name in changes:
                raise ValueError(
                    f"field {one.name} is declared with init=False, it cannot be specified with replace()"
                )
        elif one.name not in changes:
            if one._kind == "init" and one.default is MISSING:
                raise ValueError(f"InitVar {one.name!r} must be specified with replace()")
            changes[one.name] = getattr(obj, one.name)
    return type(obj)(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    body = {} if namespace is None else dict(namespace)
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        elif len(item) == 3:
            name, annotation, body[item[0]] = item
        else:
            raise TypeError(f"Invalid field: {item!r}")
        if not isinstance(name, str) or not name.isidentifier():
            raise TypeError(f"Field names must be valid identifiers: {name!r}")
        if iskeyword(name):
            raise TypeError(f"Field names must not be keywords: {name!r}")
        if name in annotations:
            raise TypeError(f"Field name duplicated: {name!r}")
        annotations[name] = annotation
    body["__annotations__"] = annotations
    body.setdefault("__module__", "types")
    return dataclass(type(cls_name, bases, body), **options)
