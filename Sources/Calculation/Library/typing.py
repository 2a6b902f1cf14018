"""Types for annotations. None of them checks anything; what counts is what they are equal to and how they are shown."""

import collections
import collections.abc
from abc import ABCMeta
from types import GenericAlias, NoneType, UnionType, parameters, substituted
from _namedtuple import make as _make_namedtuple

TYPE_CHECKING = False


def _type_repr(value):
    if isinstance(value, GenericAlias):
        return repr(value)
    if isinstance(value, type):
        return value.__qualname__ if value.__module__ == "builtins" else f"{value.__module__}.{value.__qualname__}"
    if value is ...:
        return "..."
    if isinstance(value, list):
        return f"[{', '.join(map(_type_repr, value))}]"
    if type(value) is type(_type_repr):
        return value.__name__
    return repr(value)


def _type(value):
    """A type as it is kept within others."""
    if value is None:
        return NoneType
    if isinstance(value, str):
        return ForwardRef(value)
    return value


class ForwardRef:
    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"


class _Type:
    """What all forms have in common: `|` makes a union."""

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")


class _Form(_Type):
    """A name of this module that is no class, such as `Union`."""

    def __init__(self, get, name=None):
        self._name = name or get.__name__
        self._get = get

    def __getitem__(self, parameters):
        return self._get(self, parameters)

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self!r} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self!r} cannot be used with issubclass()")

    def __repr__(self):
        return f"typing.{self._name}"


def _plain(self, parameters):
    raise TypeError(f"{self!r} is not subscriptable")


def _single(self, parameters):
    if isinstance(parameters, tuple):
        raise TypeError(f"{self!r} accepts only single type. Got {_shortened(repr(parameters))}.")
    return _Alias(self, (_type(parameters),), self._name)


def _shortened(text):
    return text if len(text) <= 100 else text[:100]


class _Alias(_Type):
    """A type with others in brackets."""

    def __init__(self, origin, args, name=None):
        self.__origin__ = origin
        self.__args__ = args
        self._name = name

    @property
    def __parameters__(self):
        return parameters(self.__args__)

    def __getitem__(self, items):
        args = substituted(self, items)
        if self.__origin__ is Union:
            return Union[args]
        return type(self)(self.__origin__, args, self._name)

    def __call__(self, *args, **kwds):
        if self._name:
            if isinstance(self.__origin__, type):
                name = self.__origin__.__name__
                raise TypeError(f"Type {self._name} cannot be instantiated; use {name}() instead")
            raise TypeError(f"Cannot instantiate {self.__origin__!r}")
        made = self.__origin__(*args, **kwds)
        try:
            made.__orig_class__ = self
        except AttributeError:
            pass
        return made

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _Form):
            raise TypeError(f"Cannot subclass {self!r}")
        return (self.__origin__,)

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __instancecheck__(self, obj):
        if self.__origin__ is Union:
            return any(isinstance(obj, arg) for arg in self.__args__)
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __subclasscheck__(self, cls):
        if self.__origin__ is Union:
            return any(issubclass(cls, arg) for arg in self.__args__)
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    def __eq__(self, other):
        if self.__origin__ is Union and isinstance(other, UnionType):
            return set(self.__args__) == set(other.__args__)
        if not isinstance(other, _Alias) or self.__origin__ != other.__origin__:
            return NotImplemented if not isinstance(other, _Alias) else False
        if self.__origin__ is Union:
            return set(self.__args__) == set(other.__args__)
        return self.__args__ == other.__args__

    def __hash__(self):
        if self.__origin__ is Union:
            return hash(frozenset(self.__args__))
        return hash(tuple([tuple(arg) if isinstance(arg, list) else arg for arg in self.__args__]))

    def __repr__(self):
        args = self.__args__
        if self.__origin__ is Union and len(args) == 2 and NoneType in args:
            return f"typing.Optional[{_type_repr(args[args[0] is NoneType])}]"
        name = f"typing.{self._name}" if self._name else _type_repr(self.__origin__)
        return f"{name}[{', '.join(map(_type_repr, args)) or '()'}]"


class _CallableAlias(_Alias):
    def __repr__(self):
        taken, given = self.__args__
        return f"typing.Callable[{_type_repr(taken)}, {_type_repr(given)}]"


class _LiteralAlias(_Alias):
    def __eq__(self, other):
        if not isinstance(other, _LiteralAlias):
            return NotImplemented
        mine, others = ({(type(arg), arg) for arg in alias.__args__} for alias in (self, other))
        return mine == others

    def __hash__(self):
        return hash(frozenset([(type(arg), arg) for arg in self.__args__]))

    def __repr__(self):
        return f"typing.Literal[{', '.join(map(repr, self.__args__))}]"


class _AnnotatedAlias(_Alias):
    def __repr__(self):
        metadata = ", ".join(map(repr, self.__metadata__))
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {metadata}]"

    def __call__(self, *args, **kwds):
        return self.__origin__(*args, **kwds)

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))


class _Generic(_Type):
    """A class of another module under the name that it has here, such as `List`."""

    def __init__(self, origin, count, name):
        self.__origin__ = origin
        self._count = count
        self._name = name

    def __getitem__(self, items):
        items = items if isinstance(items, tuple) else (items,)
        if self._count and len(items) != self._count:
            few = "few" if len(items) < self._count else "many"
            raise TypeError(f"Too {few} arguments for {self!r}; actual {len(items)}, expected {self._count}")
        return _Alias(self.__origin__, tuple(map(_type, items)), self._name)

    def __call__(self, *args, **kwds):
        name = self.__origin__.__name__
        raise TypeError(f"Type {self._name} cannot be instantiated; use {name}() instead")

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __repr__(self):
        return f"typing.{self._name}"


class _CallableForm(_Generic):
    def __getitem__(self, items):
        if not isinstance(items, tuple) or len(items) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        taken, given = items
        if isinstance(taken, list):
            taken = [_type(item) for item in taken]
        elif taken is not ... and not isinstance(taken, (ParamSpec, _Alias)):
            taken = [_type(taken)]
        return _CallableAlias(self.__origin__, (taken, _type(given)), "Callable")


class _TupleForm(_Generic):
    def __getitem__(self, items):
        items = items if isinstance(items, tuple) else (items,)
        return _Alias(tuple, tuple(map(_type, items)), "Tuple")


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


def _union(self, items):
    if items == ():
        raise TypeError("Cannot take a Union of no types.")
    args = []
    for item in items if isinstance(items, tuple) else (items,):
        item = _type(item)
        is_union = isinstance(item, UnionType) or (isinstance(item, _Alias) and item.__origin__ is Union)
        for arg in item.__args__ if is_union else (item,):
            if arg not in args:
                args.append(arg)
    return args[0] if len(args) == 1 else _Alias(Union, tuple(args), "Union")


def _optional(self, item):
    if isinstance(item, tuple):
        raise TypeError(f"typing.Optional requires a single type. Got {item!r}.")
    return Union[item, None]


def _literal(self, items):
    args = []
    for item in items if isinstance(items, tuple) else (items,):
        for arg in item.__args__ if isinstance(item, _LiteralAlias) else (item,):
            if not any(type(arg) is type(other) and arg == other for other in args):
                args.append(arg)
    return _LiteralAlias(self, tuple(args), "Literal")


def _annotated(self, items):
    if not isinstance(items, tuple) or len(items) < 2:
        raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
    origin, metadata = _type(items[0]), items[1:]
    if isinstance(origin, _AnnotatedAlias):
        origin, metadata = origin.__origin__, origin.__metadata__ + metadata
    made = _AnnotatedAlias(origin, (origin,), "Annotated")
    made.__metadata__ = metadata
    return made


def _concatenate(self, items):
    return _Alias(self, tuple(map(_type, items)), "Concatenate")


Union = _Form(_union, "Union")
Optional = _Form(_optional, "Optional")
Literal = _Form(_literal, "Literal")
Annotated = _Form(_annotated, "Annotated")
Concatenate = _Form(_concatenate, "Concatenate")
ClassVar = _Form(_single, "ClassVar")
Final = _Form(_single, "Final")
TypeGuard = _Form(_single, "TypeGuard")
Required = _Form(_single, "Required")
NotRequired = _Form(_single, "NotRequired")
Unpack = _Form(_single, "Unpack")
NoReturn = _Form(_plain, "NoReturn")
Never = _Form(_plain, "Never")
Self = _Form(_plain, "Self")
LiteralString = _Form(_plain, "LiteralString")
TypeAlias = _Form(_plain, "TypeAlias")

List = _Generic(list, 1, "List")
Dict = _Generic(dict, 2, "Dict")
Set = _Generic(set, 1, "Set")
FrozenSet = _Generic(frozenset, 1, "FrozenSet")
Tuple = _TupleForm(tuple, 0, "Tuple")
Type = _Generic(type, 1, "Type")
Deque = _Generic(collections.deque, 1, "Deque")
DefaultDict = _Generic(collections.defaultdict, 2, "DefaultDict")
OrderedDict = _Generic(collections.OrderedDict, 2, "OrderedDict")
Counter = _Generic(collections.Counter, 1, "Counter")
ChainMap = _Generic(collections.ChainMap, 2, "ChainMap")
Iterable = _Generic(collections.abc.Iterable, 1, "Iterable")
Iterator = _Generic(collections.abc.Iterator, 1, "Iterator")
Reversible = _Generic(collections.abc.Reversible, 1, "Reversible")
Container = _Generic(collections.abc.Container, 1, "Container")
Collection = _Generic(collections.abc.Collection, 1, "Collection")
Sequence = _Generic(collections.abc.Sequence, 1, "Sequence")
MutableSequence = _Generic(collections.abc.MutableSequence, 1, "MutableSequence")
AbstractSet = _Generic(collections.abc.Set, 1, "AbstractSet")
MutableSet = _Generic(collections.abc.MutableSet, 1, "MutableSet")
Mapping = _Generic(collections.abc.Mapping, 2, "Mapping")
MutableMapping = _Generic(collections.abc.MutableMapping, 2, "MutableMapping")
KeysView = _Generic(collections.abc.KeysView, 1, "KeysView")
ItemsView = _Generic(collections.abc.ItemsView, 2, "ItemsView")
ValuesView = _Generic(collections.abc.ValuesView, 1, "ValuesView")
Generator = _Generic(collections.abc.Generator, 3, "Generator")
Callable = _CallableForm(collections.abc.Callable, 2, "Callable")
Hashable = _Generic(collections.abc.Hashable, 0, "Hashable")
Sized = _Generic(collections.abc.Sized, 0, "Sized")
Text = str


class _Variable(_Type):
    _is_variable = True

    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        self.__name__ = name
        self.__constraints__ = tuple(map(_type, constraints))
        self.__bound__ = None if bound is None else _type(bound)
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)

    def __repr__(self):
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__


class TypeVar(_Variable):
    pass


class ParamSpec(_Variable):
    @property
    def args(self):
        return _Part(self, "args")

    @property
    def kwargs(self):
        return _Part(self, "kwargs")


class TypeVarTuple(_Variable):
    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


class _Part:
    def __init__(self, origin, name):
        self.__origin__ = origin
        self._name = name

    def __repr__(self):
        return f"{self.__origin__.__name__}.{self._name}"


AnyStr = TypeVar("AnyStr", bytes, str)


class Generic:
    def __class_getitem__(cls, items):
        items = items if isinstance(items, tuple) else (items,)
        if cls is Generic or cls is Protocol:
            if not items:
                raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
            if not all(getattr(item, "_is_variable", False) or isinstance(item, _Alias) for item in items):
                raise TypeError(f"Parameters to {cls.__name__}[...] must all be type variables or parameter specification variables.")
            return _GenericBase(cls, items)
        wanted = getattr(cls, "__parameters__", None)
        if wanted == ():
            raise TypeError(f"{cls!r} is not a generic class")
        if wanted and len(items) != len(wanted) and not any(isinstance(one, (ParamSpec, TypeVarTuple)) for one in wanted):
            few = "few" if len(items) < len(wanted) else "many"
            raise TypeError(f"Too {few} arguments for {cls!r}; actual {len(items)}, expected {len(wanted)}")
        return _Alias(cls, tuple(map(_type, items)))

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        variables = []
        for base in vars(cls).get("__orig_bases__", ()):
            if isinstance(base, (_Alias, GenericAlias)):
                variables += [one for one in base.__parameters__ if one not in variables]
        cls.__parameters__ = tuple(variables)


class _GenericBase(_Alias):
    """`Generic[T]` or `Protocol[T]` as a base."""

    def __init__(self, origin, args, name=None):
        super().__init__(origin, args, origin.__name__)


class _ProtocolClass(ABCMeta):
    def __instancecheck__(cls, instance):
        if cls is Protocol or not vars(cls).get("_is_protocol", False):
            return super().__instancecheck__(instance)
        if not vars(cls).get("_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        return all(hasattr(instance, name) for name in _members(cls))

    def __subclasscheck__(cls, other):
        if cls is Protocol or not vars(cls).get("_is_protocol", False):
            return super().__subclasscheck__(other)
        if not vars(cls).get("_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if any(not callable(getattr(cls, name, None)) for name in _members(cls)):
            raise TypeError("Protocols with non-method members don't support issubclass()")
        return all(hasattr(other, name) for name in _members(cls))

    def __call__(cls, *args, **kwargs):
        if vars(cls).get("_is_protocol", False):
            raise TypeError("Protocols cannot be instantiated")
        return super().__call__(*args, **kwargs)


_NO_MEMBERS = {
    "__annotations__", "__dict__", "__doc__", "__init__", "__module__", "__new__", "__slots__", "__weakref__",
    "__parameters__", "__orig_bases__", "__subclasshook__", "__class_getitem__", "__init_subclass__",
    "__abstractmethods__", "__qualname__", "__match_args__", "_is_protocol", "_is_runtime_protocol",
}


def _members(cls):
    names = {}
    for base in cls.__mro__:
        if base in (Protocol, Generic, object):
            continue
        own = vars(base)
        for name in [*own, *own.get("__annotations__", ())]:
            if name not in _NO_MEMBERS and not name.startswith("_abc_"):
                names[name] = True
    return list(names)


class Protocol(Generic, metaclass=_ProtocolClass):
    _is_protocol = True

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)
        cls._is_protocol = Protocol in cls.__bases__


def runtime_checkable(cls):
    if not vars(cls).get("_is_protocol", False):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


@runtime_checkable
class SupportsInt(Protocol):
    def __int__(self): ...


@runtime_checkable
class SupportsFloat(Protocol):
    def __float__(self): ...


@runtime_checkable
class SupportsIndex(Protocol):
    def __index__(self): ...


@runtime_checkable
class SupportsAbs(Protocol):
    def __abs__(self): ...


@runtime_checkable
class SupportsRound(Protocol):
    def __round__(self, ndigits=0): ...


class _NamedTupleClass(type):
    def __new__(cls, typename, bases, namespace):
        if not bases:
            return super().__new__(cls, typename, bases, namespace)
        types = namespace.get("__annotations__", {})
        defaults = {}
        for name in types:
            if name.startswith("_"):
                raise ValueError(f"Field names cannot start with an underscore: {name!r}")
            if name in namespace:
                defaults[name] = namespace[name]
            elif defaults:
                plural = "s" if len(defaults) > 1 else ""
                raise TypeError(
                    f"Non-default namedtuple field {name} cannot follow default field{plural} {', '.join(defaults)}"
                )
        members = {"__annotations__": dict(types)}
        for name, value in namespace.items():
            if name in ("_fields", "_make", "_replace", "_asdict", "__new__", "__init__", "__slots__"):
                raise AttributeError("Cannot overwrite NamedTuple attribute " + name)
            if name not in types and name not in ("__annotations__", "__qualname__"):
                members[name] = value
        members.setdefault("__module__", namespace.get("__module__", "__main__"))
        members["__qualname__"] = namespace.get("__qualname__", typename)
        return _make_namedtuple(typename, list(types), defaults, members)


class _NamedTuple(metaclass=_NamedTupleClass):
    pass


class _NamedTupleForm:
    def __call__(self, typename, fields=None, /, **kwargs):
        fields = list(kwargs.items()) if fields is None else list(fields)
        names = [name for name, _ in fields]
        members = {"__annotations__": {name: _type(kind) for name, kind in fields}, "__module__": "__main__"}
        return _make_namedtuple(typename, names, {}, members)

    def __mro_entries__(self, bases):
        return (_NamedTuple,)

    def __repr__(self):
        return "<function NamedTuple>"


NamedTuple = _NamedTupleForm()


class _TypedDictClass(type):
    def __new__(cls, name, bases, namespace, total=True):
        if not bases:
            return super().__new__(cls, name, bases, namespace)
        made = super().__new__(cls, name, (_TypedDict,), namespace)
        annotations, required, optional = {}, [], []
        for base in bases:
            annotations.update(vars(base).get("__annotations__", {}))
            required += vars(base).get("__required_keys__", ())
            optional += vars(base).get("__optional_keys__", ())
        for key, kind in namespace.get("__annotations__", {}).items():
            kind = annotations[key] = _type(kind)
            form = kind.__origin__ if isinstance(kind, _Alias) else None
            if form is Required or (form is not NotRequired and total):
                required.append(key)
            else:
                optional.append(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        made.__total__ = total
        return made

    def __call__(cls, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError("TypedDict does not support instance and class checks")

    def __subclasscheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")


class _TypedDict(metaclass=_TypedDictClass):
    pass


class _TypedDictForm:
    def __call__(self, typename, fields=None, /, *, total=True, **kwargs):
        namespace = {"__annotations__": dict(kwargs if fields is None else fields), "__module__": "__main__"}
        return _TypedDictClass(typename, (_TypedDict,), namespace, total=total)

    def __mro_entries__(self, bases):
        return (_TypedDict,)


TypedDict = _TypedDictForm()


def is_typeddict(tp):
    return isinstance(tp, _TypedDictClass)


class NewType:
    def __init__(self, name, tp):
        self.__name__ = self.__qualname__ = name
        self.__supertype__ = tp
        self.__module__ = "__main__"

    def __call__(self, x, /):
        return x

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"


def cast(typ, val):
    return val


def overload(func):
    return _overloaded


def _overloaded(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module "
        "should always be followed by an implementation that is not @overload-ed."
    )


def final(f):
    f.__final__ = True
    return f


def no_type_check(arg):
    return arg


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    text = repr(arg)
    raise AssertionError(f"Expected code to be unreachable, but got: {text if len(text) <= 100 else text[:100] + '...'}")


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, UnionType):
        return UnionType
    if isinstance(tp, (_Alias, _Generic, GenericAlias)):
        return tp.__origin__
    return Generic if tp is Generic else None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    return tp.__args__ if isinstance(tp, (_Alias, GenericAlias, UnionType)) else ()


_BUILTIN = {kind.__name__: kind for kind in (int, float, str, bool, bytes, list, dict, set, tuple, frozenset, object)}


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    hints = {}
    for owner in reversed(obj.__mro__) if isinstance(obj, type) else (obj,):
        own = vars(owner).get("__annotations__") if isinstance(owner, type) else getattr(owner, "__annotations__", None)
        for name, kind in (own or {}).items():
            kind = _BUILTIN.get(kind, kind) if isinstance(kind, str) else _type(kind)
            if isinstance(kind, _AnnotatedAlias) and not include_extras:
                kind = kind.__origin__
            hints[name] = kind
    return hints
