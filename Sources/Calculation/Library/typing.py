"""Types for annotations. None of them checks anything; what counts is what they are equal to and how they are shown."""

import collections
import collections.abc
from abc import abstractmethod
from _structural import _Structural
from types import GenericAlias, NoneType, UnionType
from types import parameters as _parameters
from types import _miscounted, _same_count
from _forward import evaluated as _meaning
from _namedtuple import _check as _check_names
from _namedtuple import make as _make_namedtuple

__all__ = [
    "AbstractSet", "Annotated", "Any", "AnyStr", "AsyncContextManager", "AsyncGenerator", "AsyncIterable",
    "AsyncIterator", "Awaitable", "BinaryIO", "ByteString", "Callable", "ChainMap", "ClassVar", "Collection",
    "Concatenate", "Container", "ContextManager", "Coroutine", "Counter", "DefaultDict", "Deque", "Dict", "Final",
    "ForwardRef", "FrozenSet", "Generator", "Generic", "Hashable", "IO", "ItemsView", "Iterable", "Iterator",
    "KeysView", "List", "Literal", "LiteralString", "Mapping", "MappingView", "Match", "MutableMapping",
    "MutableSequence", "MutableSet", "NamedTuple", "Never", "NewType", "NoReturn", "NotRequired", "Optional",
    "OrderedDict", "ParamSpec", "ParamSpecArgs", "ParamSpecKwargs", "Pattern", "Protocol", "Required", "Reversible",
    "Self", "Sequence", "Set", "Sized", "SupportsAbs", "SupportsBytes", "SupportsComplex", "SupportsFloat",
    "SupportsIndex", "SupportsInt", "SupportsRound", "TYPE_CHECKING", "Text", "TextIO", "Tuple", "Type", "TypeAlias",
    "TypeGuard", "TypeVar", "TypeVarTuple", "TypedDict", "Union", "Unpack", "ValuesView", "assert_never",
    "assert_type", "cast", "clear_overloads", "dataclass_transform", "final", "get_args", "get_origin",
    "get_overloads", "get_type_hints", "is_typeddict", "no_type_check", "overload", "reveal_type",
    "runtime_checkable",
]

TYPE_CHECKING = False


def _type_repr(value):
    if isinstance(value, GenericAlias):
        return repr(value)
    if isinstance(value, type):
        return value.__qualname__ if value.__module__ == "builtins" else f"{value.__module__}.{value.__qualname__}"
    if value is ...:
        return "..."
    if isinstance(value, _FUNCTIONS):
        return value.__name__
    return repr(value)


_FUNCTIONS = (type(_type_repr), type(len))


def _type(value, module=None):
    """A type as it is kept within others."""
    if value is None:
        return NoneType
    return ForwardRef(value, module=module) if isinstance(value, str) else value


def _checked(value, message, module=None):
    value = _type(value, module)
    if isinstance(value, _GenericAlias) and value.__origin__ in (Generic, Protocol, ClassVar, Final):
        raise TypeError(f"{value!r} is not valid as type argument")
    if value is Generic or value is Protocol or (isinstance(value, _SpecialForm) and value not in _BARE):
        raise TypeError(f"Plain {value!r} is not valid as type argument")
    if type(value) is tuple:
        raise TypeError(f"{message} Got {repr(value)[:100]}.")
    return value


_made = {}


def _once(form, items, make):
    """What brackets make of the same items is the same object."""
    try:
        key = (form, items, tuple([type(item) for item in items]) if isinstance(items, tuple) else type(items))
        found = _made.get(key)
    except TypeError:
        return make()
    if found is None:
        found = _made[key] = make()
    return found


class _Joined:
    """What `|` makes a union with."""

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class ForwardRef(_Joined):
    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")
        self.__forward_arg__ = arg
        self.__forward_module__ = module

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        mine = (self.__forward_arg__, self.__forward_module__)
        return mine == (other.__forward_arg__, other.__forward_module__)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __repr__(self):
        module = "" if self.__forward_module__ is None else f", module={self.__forward_module__!r}"
        return f"ForwardRef({self.__forward_arg__!r}{module})"


class _SpecialForm(_Joined):
    """A name of this module that is no class, such as `Union`."""

    def __init__(self, get, name):
        self._name = name
        self._get = get

    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return self._name
        raise AttributeError(name)

    def __getitem__(self, items):
        return _once(self, items, lambda: self._get(self, items))

    def __call__(self, *args, **kwds):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass {self!r}")

    def __instancecheck__(self, obj):
        raise TypeError(f"{self!r} cannot be used with isinstance()")

    def __subclasscheck__(self, cls):
        raise TypeError(f"{self!r} cannot be used with issubclass()")

    def __repr__(self):
        return f"typing.{self._name}"


def _plain(self, items):
    raise TypeError(f"{self!r} is not subscriptable")


def _single(self, item):
    return _GenericAlias(self, (_checked(item, f"{self!r} accepts only single type."),), self._name)


def _union(self, items):
    if items == ():
        raise TypeError("Cannot take a Union of no types.")
    args = []
    for item in items if isinstance(items, tuple) else (items,):
        item = _checked(item, "Union[arg, ...]: each arg must be a type.")
        for arg in item.__args__ if isinstance(item, (_UnionGenericAlias, UnionType)) else (item,):
            if arg not in args:
                args.append(arg)
    if len(args) == 1:
        return args[0]
    is_optional = len(args) == 2 and NoneType in args
    return _UnionGenericAlias(Union, tuple(args), "Optional" if is_optional else "Union")


def _optional(self, item):
    return Union[_checked(item, f"{self!r} requires a single type."), NoneType]


def _literal(self, items):
    args = []
    for item in items if isinstance(items, tuple) else (items,):
        for arg in item.__args__ if isinstance(item, _LiteralGenericAlias) else (item,):
            if not any(type(arg) is type(other) and arg == other for other in args):
                args.append(arg)
    return _LiteralGenericAlias(self, tuple(args), "Literal")


def _concatenate(self, items):
    if items == ():
        raise TypeError("Cannot take a Concatenate of no types.")
    items = items if isinstance(items, tuple) else (items,)
    if items[-1] is not ... and not isinstance(items[-1], ParamSpec):
        raise TypeError("The last parameter to Concatenate should be a ParamSpec variable or ellipsis.")
    args = [_checked(item, "Concatenate[arg, ...]: each arg must be a type.") for item in items[:-1]]
    return _ConcatenateGenericAlias(self, (*args, items[-1]), "Concatenate")


def _unpack(self, item):
    return _UnpackGenericAlias(self, (_checked(item, f"{self!r} accepts only single type."),), "Unpack")


Union = _SpecialForm(_union, "Union")
Optional = _SpecialForm(_optional, "Optional")
Literal = _SpecialForm(_literal, "Literal")
Concatenate = _SpecialForm(_concatenate, "Concatenate")
ClassVar = _SpecialForm(_single, "ClassVar")
Final = _SpecialForm(_single, "Final")
TypeGuard = _SpecialForm(_single, "TypeGuard")
Required = _SpecialForm(_single, "Required")
NotRequired = _SpecialForm(_single, "NotRequired")
Unpack = _SpecialForm(_unpack, "Unpack")
NoReturn = _SpecialForm(_plain, "NoReturn")
Never = _SpecialForm(_plain, "Never")
Self = _SpecialForm(_plain, "Self")
LiteralString = _SpecialForm(_plain, "LiteralString")
TypeAlias = _SpecialForm(_plain, "TypeAlias")
# Those that stand within others without brackets.
_BARE = (NoReturn, Never, Self, LiteralString, TypeAlias)


class _BaseGenericAlias(_Joined):
    def __getattr__(self, name):
        if name in ("__name__", "__qualname__"):
            return self._name or self.__origin__.__name__
        if name == "__module__":
            return "typing" if self._name else self.__origin__.__module__
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __call__(self, *args, **kwds):
        if not self._inst:
            name = self.__origin__.__name__
            raise TypeError(f"Type {self._name} cannot be instantiated; use {name}() instead")
        made = self.__origin__(*args, **kwds)
        try:
            made.__orig_class__ = self
        except AttributeError:
            pass
        return made

    def __mro_entries__(self, bases):
        found = [] if self.__origin__ in bases else [self.__origin__]
        later = bases[bases.index(self) + 1 :]
        if not any(isinstance(b, _BaseGenericAlias) or (isinstance(b, type) and issubclass(b, Generic)) for b in later):
            found.append(Generic)
        return tuple(found)

    def __instancecheck__(self, obj):
        return self.__subclasscheck__(type(obj))

    def __subclasscheck__(self, cls):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")


class _GenericAlias(_BaseGenericAlias):
    """A type with others in brackets."""

    def __init__(self, origin, args, name=None, inst=True):
        self.__origin__ = origin
        self.__args__ = args
        self._name = name
        self._inst = inst

    @property
    def __parameters__(self):
        return _parameters(self.__args__)

    def __getitem__(self, items):
        if self.__origin__ is Generic or self.__origin__ is Protocol:
            raise TypeError(f"Cannot subscript already-subscripted {self!r}")
        if not self.__parameters__:
            raise TypeError(f"{self!r} is not a generic class")
        values = _values(self.__parameters__, items if isinstance(items, tuple) else (items,), self)
        return self._with(_substituted(self.__args__, values))

    def _with(self, args):
        return type(self)(self.__origin__, tuple(args), self._name, self._inst)

    def __mro_entries__(self, bases):
        if isinstance(self.__origin__, _SpecialForm):
            raise TypeError(f"Cannot subclass {self!r}")
        if self._name and self.__origin__ not in (Generic, Protocol):
            return super().__mro_entries__(bases)
        if self.__origin__ is Generic:
            later = bases[bases.index(self) + 1 :]
            if Protocol in bases or any(isinstance(base, _BaseGenericAlias) and base is not self for base in later):
                return ()
        return (self.__origin__,)

    def __eq__(self, other):
        if not isinstance(other, _GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        name = f"typing.{self._name}" if self._name else _type_repr(self.__origin__)
        return f"{name}[{', '.join([_type_repr(arg) for arg in self.__args__]) or '()'}]"


def _values(variables, items, alias):
    """What stands for each variable of a generic type."""
    if len(variables) == 1 and isinstance(variables[0], ParamSpec):
        # The brackets around the list of parameters may be left out.
        one = items[0] if len(items) == 1 else None
        if not isinstance(one, (list, tuple, ParamSpec, _ConcatenateGenericAlias)) and one is not ...:
            items = (items,)
    several = [index for index, one in enumerate(variables) if isinstance(one, TypeVarTuple)]
    if several:
        index = several[0]
        after = len(variables) - index - 1
        if len(items) < len(variables) - 1:
            raise _miscounted(alias, "few", len(items), f"at least {len(variables) - 1}")
        end = len(items) - after
        items = (*items[:index], items[index:end], *items[end:])
    _same_count(alias, items, variables)
    values = {}
    for variable, item in zip(variables, items):
        if isinstance(variable, TypeVarTuple):
            item = tuple([_type(one) for one in item])
        elif isinstance(variable, ParamSpec):
            item = _parameter_list(item, alias)
        else:
            item = _checked(item, "Parameters to generic types must be types.")
        values[variable] = item
    return values


def _parameter_list(item, alias):
    if isinstance(item, (list, tuple)):
        return tuple([_checked(one, "Parameters to generic types must be types.") for one in item])
    if item is ... or isinstance(item, (ParamSpec, _ConcatenateGenericAlias)) or isinstance(alias, type):
        return _type(item)
    raise TypeError(f"Expected a list of types, an ellipsis, ParamSpec, or Concatenate. Got {item!r}")


def _substituted(args, values):
    new = []
    for arg in args:
        if isinstance(arg, _UnpackGenericAlias) and arg.__args__[0] in values:
            new += values[arg.__args__[0]]
        elif isinstance(arg, _Variable):
            new.append(values[arg])
        elif isinstance(arg, tuple):
            new.append(tuple(_substituted(arg, values)))
        else:
            inner = () if isinstance(arg, type) else getattr(arg, "__parameters__", ())
            items = [one for variable in inner for one in _spread(variable, values[variable])]
            new.append(arg[tuple(items)] if inner else arg)
    return new


def _spread(variable, value):
    return value if isinstance(variable, TypeVarTuple) else (value,)


class _UnionGenericAlias(_GenericAlias):
    def __call__(self, *args, **kwds):
        raise TypeError("Cannot instantiate typing.Union")

    def _with(self, args):
        return Union[tuple(args)]

    def __instancecheck__(self, obj):
        return any(isinstance(obj, arg) for arg in self.__args__)

    def __subclasscheck__(self, cls):
        return any(issubclass(cls, arg) for arg in self.__args__)

    def __eq__(self, other):
        if not isinstance(other, (_UnionGenericAlias, UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        args = self.__args__
        if len(args) == 2 and NoneType in args:
            return f"typing.Optional[{_type_repr(args[args[0] is NoneType])}]"
        return f"typing.Union[{', '.join([_type_repr(arg) for arg in args])}]"


class _CallableGenericAlias(_GenericAlias):
    def _with(self, args):
        args = list(args)
        if len(args) == 2 and isinstance(args[0], tuple):
            args[:1] = args[0]
        elif len(args) == 2 and isinstance(args[0], _ConcatenateGenericAlias) and type(args[0].__args__[-1]) is tuple:
            args[:1] = [*args[0].__args__[:-1], *args[0].__args__[-1]]
        return super()._with(args)

    def __repr__(self):
        if _has_whole_list(self.__args__):
            return super().__repr__()
        taken = ", ".join([_type_repr(arg) for arg in self.__args__[:-1]])
        return f"typing.Callable[[{taken}], {_type_repr(self.__args__[-1])}]"


def _has_whole_list(args):
    """Whether one thing stands for all parameters of a Callable."""
    return len(args) == 2 and (args[0] is ... or isinstance(args[0], (ParamSpec, _ConcatenateGenericAlias)))


class _ConcatenateGenericAlias(_GenericAlias):
    pass


class _UnpackGenericAlias(_GenericAlias):
    def __repr__(self):
        return f"*{self.__args__[0]!r}"


class _LiteralGenericAlias(_GenericAlias):
    def __eq__(self, other):
        if not isinstance(other, _LiteralGenericAlias):
            return NotImplemented
        mine, others = ({(type(arg), arg) for arg in alias.__args__} for alias in (self, other))
        return mine == others

    def __hash__(self):
        return hash(frozenset([(type(arg), arg) for arg in self.__args__]))

    def __call__(self, *args, **kwds):
        raise TypeError("Cannot instantiate typing.Literal")

    def __repr__(self):
        return f"typing.Literal[{', '.join([repr(arg) for arg in self.__args__])}]"


class _AnnotatedAlias(_GenericAlias):
    def __init__(self, origin, metadata):
        super().__init__(origin, (origin,))
        self.__metadata__ = metadata

    def _with(self, args):
        return _AnnotatedAlias(args[0], self.__metadata__)

    def __eq__(self, other):
        if not isinstance(other, _AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __repr__(self):
        metadata = ", ".join([repr(one) for one in self.__metadata__])
        return f"typing.Annotated[{_type_repr(self.__origin__)}, {metadata}]"


class Annotated:
    def __new__(cls, *args, **kwargs):
        raise TypeError("Type Annotated cannot be instantiated.")

    def __class_getitem__(cls, items):
        if not isinstance(items, tuple) or len(items) < 2:
            raise TypeError("Annotated[...] should be used with at least two arguments (a type and an annotation).")
        origin = _type(items[0])
        if type(origin) is tuple:
            raise TypeError(f"Annotated[t, ...]: t must be a type. Got {origin!r}.")
        metadata = items[1:]
        if isinstance(origin, _AnnotatedAlias):
            origin, metadata = origin.__origin__, origin.__metadata__ + metadata
        return _AnnotatedAlias(origin, metadata)

    def __init_subclass__(cls, *args, **kwargs):
        raise TypeError(f"Cannot subclass {cls.__module__}.Annotated")


class _SpecialGenericAlias(_BaseGenericAlias):
    """A class of another module under the name that it has here, such as `List`."""

    def __init__(self, origin, count, name, inst=True):
        self.__origin__ = origin
        self._count = count
        self._name = name
        self._inst = inst

    def __getitem__(self, items):
        return _once(self, items, lambda: self._made(items if isinstance(items, tuple) else (items,)))

    def _made(self, items):
        if not self._count:
            raise TypeError(f"{self!r} is not a generic class")
        args = tuple([_checked(item, "Parameters to generic types must be types.") for item in items])
        if len(args) != self._count:
            few = "few" if len(args) < self._count else "many"
            raise TypeError(f"Too {few} arguments for {self!r}; actual {len(args)}, expected {self._count}")
        return _GenericAlias(self.__origin__, args, self._name, self._inst)

    def __subclasscheck__(self, cls):
        if not isinstance(cls, type):
            raise TypeError("issubclass() arg 1 must be a class")
        return issubclass(cls, self.__origin__)

    def __repr__(self):
        return f"typing.{self._name}"


class _CallableType(_SpecialGenericAlias):
    def _made(self, items):
        if len(items) != 2:
            raise TypeError("Callable must be used as Callable[[arg, ...], result].")
        taken, given = items
        given = _checked(given, "Callable[args, result]: result must be a type.")
        if isinstance(taken, list):
            taken = [_checked(item, "Callable[[arg, ...], result]: each arg must be a type.") for item in taken]
            return _CallableGenericAlias(self.__origin__, (*taken, given), "Callable")
        if not _has_whole_list((taken, given)):
            taken = _checked(taken, "Callable[args, result]: args must be a list.")
        return _CallableGenericAlias(self.__origin__, (taken, given), "Callable")


class _TupleType(_SpecialGenericAlias):
    def _made(self, items):
        message = "Tuple[t0, t1, ...]: each t must be a type."
        if len(items) >= 2 and items[-1] is ...:
            args = (*[_checked(item, message) for item in items[:-1]], ...)
        else:
            args = tuple([_checked(item, message) for item in items])
        return _GenericAlias(tuple, args, "Tuple", False)


class _AnyMeta(type):
    def __instancecheck__(self, obj):
        if self is Any:
            raise TypeError("typing.Any cannot be used with isinstance()")
        return super().__instancecheck__(obj)

    def __repr__(self):
        return "typing.Any" if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError("Any cannot be instantiated")
        return super().__new__(cls)


def _elsewhere(name, module):
    """A class that nothing here is an instance of."""
    return type(name, (), {"__module__": module})


List = _SpecialGenericAlias(list, 1, "List", False)
Dict = _SpecialGenericAlias(dict, 2, "Dict", False)
Set = _SpecialGenericAlias(set, 1, "Set", False)
FrozenSet = _SpecialGenericAlias(frozenset, 1, "FrozenSet", False)
Tuple = _TupleType(tuple, -1, "Tuple", False)
Type = _SpecialGenericAlias(type, 1, "Type", False)
Deque = _SpecialGenericAlias(collections.deque, 1, "Deque")
DefaultDict = _SpecialGenericAlias(collections.defaultdict, 2, "DefaultDict")
OrderedDict = _SpecialGenericAlias(collections.OrderedDict, 2, "OrderedDict")
Counter = _SpecialGenericAlias(collections.Counter, 1, "Counter")
ChainMap = _SpecialGenericAlias(collections.ChainMap, 2, "ChainMap")
Iterable = _SpecialGenericAlias(collections.abc.Iterable, 1, "Iterable")
Iterator = _SpecialGenericAlias(collections.abc.Iterator, 1, "Iterator")
Reversible = _SpecialGenericAlias(collections.abc.Reversible, 1, "Reversible")
Container = _SpecialGenericAlias(collections.abc.Container, 1, "Container")
Collection = _SpecialGenericAlias(collections.abc.Collection, 1, "Collection")
Sequence = _SpecialGenericAlias(collections.abc.Sequence, 1, "Sequence")
MutableSequence = _SpecialGenericAlias(collections.abc.MutableSequence, 1, "MutableSequence")
ByteString = _SpecialGenericAlias(_elsewhere("ByteString", "collections.abc"), 0, "ByteString")
AbstractSet = _SpecialGenericAlias(collections.abc.Set, 1, "AbstractSet")
MutableSet = _SpecialGenericAlias(collections.abc.MutableSet, 1, "MutableSet")
Mapping = _SpecialGenericAlias(collections.abc.Mapping, 2, "Mapping")
MutableMapping = _SpecialGenericAlias(collections.abc.MutableMapping, 2, "MutableMapping")
MappingView = _SpecialGenericAlias(collections.abc.MappingView, 1, "MappingView")
KeysView = _SpecialGenericAlias(collections.abc.KeysView, 1, "KeysView")
ItemsView = _SpecialGenericAlias(collections.abc.ItemsView, 2, "ItemsView")
ValuesView = _SpecialGenericAlias(collections.abc.ValuesView, 1, "ValuesView")
Generator = _SpecialGenericAlias(collections.abc.Generator, 3, "Generator")
Callable = _CallableType(collections.abc.Callable, 2, "Callable")
Hashable = _SpecialGenericAlias(collections.abc.Hashable, 0, "Hashable")
Sized = _SpecialGenericAlias(collections.abc.Sized, 0, "Sized")
Awaitable = _SpecialGenericAlias(_elsewhere("Awaitable", "collections.abc"), 1, "Awaitable")
Coroutine = _SpecialGenericAlias(_elsewhere("Coroutine", "collections.abc"), 3, "Coroutine")
AsyncIterable = _SpecialGenericAlias(_elsewhere("AsyncIterable", "collections.abc"), 1, "AsyncIterable")
AsyncIterator = _SpecialGenericAlias(_elsewhere("AsyncIterator", "collections.abc"), 1, "AsyncIterator")
AsyncGenerator = _SpecialGenericAlias(_elsewhere("AsyncGenerator", "collections.abc"), 2, "AsyncGenerator")
ContextManager = _SpecialGenericAlias(_elsewhere("AbstractContextManager", "contextlib"), 1, "ContextManager")
AsyncContextManager = _SpecialGenericAlias(
    _elsewhere("AbstractAsyncContextManager", "contextlib"), 1, "AsyncContextManager"
)
Pattern = _SpecialGenericAlias(_elsewhere("Pattern", "re"), 1, "Pattern")
Match = _SpecialGenericAlias(_elsewhere("Match", "re"), 1, "Match")
Text = str


class _Variable:
    _is_variable = True

    def _set(self, name, constraints, bound, covariant, contravariant):
        if not isinstance(name, str):
            raise TypeError(f'can only concatenate str (not "{type(name).__name__}") to str')
        if covariant and contravariant:
            raise ValueError("Bivariant types are not supported.")
        if constraints and bound is not None:
            raise TypeError("Constraints cannot be combined with bound=...")
        if len(constraints) == 1:
            raise TypeError("A single constraint is not allowed")
        message = "TypeVar(name, constraint, ...): constraints must be types."
        self.__name__ = name
        self.__module__ = "__main__"
        self.__constraints__ = tuple([_checked(one, message) for one in constraints])
        self.__bound__ = None if bound is None else _checked(bound, "Bound must be a type.")
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __mro_entries__(self, bases):
        raise TypeError(f"TypeVar(name, constraint, ...): constraints must be types. Got ({self!r},).")

    def __repr__(self):
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__


class TypeVar(_Variable):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self._set(name, constraints, bound, covariant, contravariant)


class ParamSpec(_Variable):
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False):
        self._set(name, (), bound, covariant, contravariant)

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)


class TypeVarTuple(_Variable):
    def __init__(self, name):
        self._set(name, (), None, False, False)

    def __iter__(self):
        yield Unpack[self]

    def __repr__(self):
        return self.__name__


class _Part:
    def __init__(self, origin):
        self.__origin__ = origin

    def __eq__(self, other):
        return self.__origin__ == other.__origin__ if type(self) is type(other) else NotImplemented

    def __repr__(self):
        return f"{self.__origin__.__name__}.{self._name}"


class ParamSpecArgs(_Part):
    _name = "args"


class ParamSpecKwargs(_Part):
    _name = "kwargs"


class Generic:
    def __class_getitem__(cls, items):
        items = items if isinstance(items, tuple) else (items,)
        if cls is not Generic and cls is not Protocol:
            variables = getattr(cls, "__parameters__", ())
            if not variables:
                raise TypeError(f"{cls!r} is not a generic class")
            if len(variables) > len(items) and any(isinstance(one, ParamSpec) for one in variables[len(items) :]):
                raise TypeError(f"Too few arguments for {cls!r}")
            values = _values(variables, items, cls)
            return _GenericAlias(cls, tuple([one for key in variables for one in _spread(key, values[key])]))
        if not items:
            raise TypeError(f"Parameter list to {cls.__qualname__}[...] cannot be empty")
        if not all(isinstance(item, (_Variable, _UnpackGenericAlias)) for item in items):
            kinds = "type variables or parameter specification variables"
            raise TypeError(f"Parameters to {cls.__name__}[...] must all be {kinds}.")
        if len(set(items)) != len(items):
            raise TypeError(f"Parameters to {cls.__name__}[...] must all be unique")
        return _GenericAlias(cls, items, cls.__name__)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        own = vars(cls)
        bases = own.get("__orig_bases__", ())
        if Generic in bases or (not bases and Generic in cls.__bases__ and cls.__name__ != "Protocol"):
            raise TypeError("Cannot inherit from plain Generic")
        variables = [one for one in _parameters([base for base in bases if not isinstance(base, type)])]
        listed = None
        for base in bases:
            if isinstance(base, _GenericAlias) and base.__origin__ in (Generic, Protocol):
                if listed is not None and base.__origin__ is Generic:
                    raise TypeError("Cannot inherit from Generic[...] multiple types.")
                listed = base
        if listed is not None:
            missing = [repr(one) for one in variables if one not in listed.__parameters__]
            if missing:
                known = ", ".join([repr(one) for one in listed.__parameters__])
                name = "Generic" if listed.__origin__ is Generic else "Protocol"
                raise TypeError(f"Some type variables ({', '.join(missing)}) are not listed in {name}[{known}]")
            variables = listed.__parameters__
        cls.__parameters__ = tuple(variables)


class _ProtocolMeta(_Structural):
    def __instancecheck__(cls, instance):
        if cls is Protocol or not vars(cls).get("_is_protocol", False):
            return super().__instancecheck__(instance)
        if not vars(cls).get("_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if cls in type(instance).__mro__:
            return True
        for name in _members(cls):
            # None says that there is no such method.
            if not hasattr(instance, name):
                return False
            if getattr(instance, name) is None and callable(getattr(cls, name, None)):
                return False
        return True

    def __subclasscheck__(cls, other):
        if cls is Protocol or not vars(cls).get("_is_protocol", False):
            return super().__subclasscheck__(other)
        if not vars(cls).get("_is_runtime_protocol", False):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if any(not callable(getattr(cls, name, None)) for name in _members(cls)):
            raise TypeError("Protocols with non-method members don't support issubclass()")
        if not isinstance(other, type):
            raise TypeError("issubclass() arg 1 must be a class")
        return all(getattr(other, name, None) is not None for name in _members(cls))

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


class Protocol(Generic, metaclass=_ProtocolMeta):
    _is_protocol = True

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        cls._is_protocol = Protocol in cls.__bases__
        if not cls._is_protocol:
            return
        for base in cls.__bases__:
            if base in (object, Generic, Protocol) or vars(base).get("_is_protocol", False):
                continue
            if base.__module__ == "collections.abc" and base.__name__ in _STRUCTURAL:
                continue
            raise TypeError(f"Protocols can only inherit from other protocols, got {base!r}")


_STRUCTURAL = {"Callable", "Iterable", "Iterator", "Hashable", "Sized", "Container", "Collection", "Reversible"}


def runtime_checkable(cls):
    if not (isinstance(cls, type) and vars(cls).get("_is_protocol", False)):
        raise TypeError(f"@runtime_checkable can be only applied to protocol classes, got {cls!r}")
    cls._is_runtime_protocol = True
    return cls


AnyStr = TypeVar("AnyStr", bytes, str)
_Covariant = TypeVar("T_co", covariant=True)


@runtime_checkable
class SupportsInt(Protocol):
    @abstractmethod
    def __int__(self): ...


@runtime_checkable
class SupportsFloat(Protocol):
    @abstractmethod
    def __float__(self): ...


@runtime_checkable
class SupportsComplex(Protocol):
    @abstractmethod
    def __complex__(self): ...


@runtime_checkable
class SupportsBytes(Protocol):
    @abstractmethod
    def __bytes__(self): ...


@runtime_checkable
class SupportsIndex(Protocol):
    @abstractmethod
    def __index__(self): ...


@runtime_checkable
class SupportsAbs(Protocol[_Covariant]):
    @abstractmethod
    def __abs__(self): ...


@runtime_checkable
class SupportsRound(Protocol[_Covariant]):
    @abstractmethod
    def __round__(self, ndigits=0): ...


class IO(Generic[AnyStr]):
    pass


class BinaryIO(IO[bytes]):
    pass


class TextIO(IO[str]):
    pass


_OF_TUPLES = {
    "__new__", "__init__", "__slots__", "__getnewargs__", "_fields", "_field_defaults", "_field_types", "_make",
    "_replace", "_asdict", "_source",
}


class NamedTupleMeta(type):
    def __new__(cls, typename, bases, namespace):
        if not bases:
            return super().__new__(cls, typename, bases, namespace)
        for base in bases:
            if base is not _NamedTuple and base is not Generic:
                raise TypeError("can only inherit from a NamedTuple type and Generic")
        types = namespace.get("__annotations__", {})
        defaults = {}
        for name in types:
            if name in namespace:
                defaults[name] = namespace[name]
            elif defaults:
                plural = "s" if len(defaults) > 1 else ""
                raise TypeError(
                    f"Non-default namedtuple field {name} cannot follow default field{plural} {', '.join(defaults)}"
                )
        members = {"__module__": namespace.get("__module__", "__main__")}
        members["__qualname__"] = namespace.get("__qualname__", typename)
        for name, value in namespace.items():
            if name in _OF_TUPLES:
                raise AttributeError("Cannot overwrite NamedTuple attribute " + name)
            if name not in types and name not in ("__annotations__", "__qualname__", "__module__"):
                members[name] = value
        return _tuple_class(typename, types.items(), defaults, members)


def _tuple_class(typename, fields, defaults, members):
    types = {name: _checked(kind, f"field {name} annotation must be a type") for name, kind in fields}
    _check_names(typename, [name for name, _ in fields], False)
    return _make_namedtuple(typename, list(types), defaults, {"__annotations__": types, **members})


class _NamedTuple(metaclass=NamedTupleMeta):
    pass


def NamedTuple(typename, fields=None, /, **kwargs):
    if fields is None:
        fields = kwargs.items()
    elif kwargs:
        raise TypeError("Either list of fields or keywords can be provided to NamedTuple, not both")
    made = _tuple_class(typename, list(fields), {}, {"__module__": "__main__"})
    made.__orig_bases__ = (NamedTuple,)
    return made


NamedTuple.__mro_entries__ = lambda bases: (_NamedTuple,)


class _TypedDictMeta(type):
    def __new__(cls, name, bases, namespace, total=True):
        for base in bases:
            if type(base) is not _TypedDictMeta and base is not Generic:
                raise TypeError("cannot inherit from both a TypedDict type and a non-TypedDict base class")
        generic = (Generic,) if any(issubclass(base, Generic) for base in bases) else ()
        made = super().__new__(cls, name, (*generic, dict), namespace)
        annotations, required, optional = {}, [], []
        for base in bases:
            annotations.update(vars(base).get("__annotations__", {}))
            required += vars(base).get("__required_keys__", ())
            optional += vars(base).get("__optional_keys__", ())
        message = "TypedDict('Name', {f0: t0, f1: t1, ...}); each t must be a type"
        for key, kind in namespace.get("__annotations__", {}).items():
            kind = annotations[key] = _checked(kind, message, made.__module__)
            inner = kind.__origin__ if isinstance(kind, _AnnotatedAlias) else kind
            form = inner.__origin__ if isinstance(inner, _GenericAlias) else None
            if form is Required or (form is not NotRequired and total):
                required.append(key)
            else:
                optional.append(key)
        made.__annotations__ = annotations
        made.__required_keys__ = frozenset(required)
        made.__optional_keys__ = frozenset(optional)
        if "__total__" not in namespace:
            made.__total__ = total
        return made

    def __call__(cls, /, *args, **kwargs):
        return dict(*args, **kwargs)

    def __instancecheck__(cls, instance):
        raise TypeError("TypedDict does not support instance and class checks")

    __subclasscheck__ = __instancecheck__


_TypedDict = type.__new__(_TypedDictMeta, "TypedDict", (), {})


def TypedDict(typename, fields=None, /, *, total=True, **kwargs):
    if fields is None:
        fields = kwargs
    elif kwargs:
        raise TypeError("TypedDict takes either a dict or keyword arguments, but not both")
    namespace = {"__annotations__": dict(fields), "__module__": "__main__"}
    return _TypedDictMeta(typename, (), namespace, total=total)


TypedDict.__mro_entries__ = lambda bases: (_TypedDict,)


def is_typeddict(tp):
    return isinstance(tp, _TypedDictMeta)


class NewType(_Joined):
    def __init__(self, name, tp):
        self.__qualname__ = name
        self.__name__ = name.rpartition(".")[2]
        self.__supertype__ = tp
        self.__module__ = "__main__"

    def __mro_entries__(self, bases):
        old = self.__name__

        class Refused:
            def __init_subclass__(cls):
                new = cls.__name__
                raise TypeError(
                    "Cannot subclass an instance of NewType. Perhaps you were looking for: "
                    f"`{new} = NewType({new!r}, {old})`"
                )

        return (Refused,)

    def __call__(self, x, /):
        return x

    def __repr__(self):
        return f"{self.__module__}.{self.__qualname__}"


def cast(typ, val):
    return val


_overloads = {}


def overload(func):
    function = getattr(func, "__func__", func)
    try:
        _overloads.setdefault((function.__module__, function.__qualname__), []).append(func)
    except AttributeError:
        pass
    return _overload_dummy


def _overload_dummy(*args, **kwds):
    raise NotImplementedError(
        "You should not call an overloaded function. A series of @overload-decorated functions outside a stub module "
        "should always be followed by an implementation that is not @overload-ed."
    )


def get_overloads(func):
    function = getattr(func, "__func__", func)
    return list(_overloads.get((function.__module__, function.__qualname__), ()))


def clear_overloads():
    _overloads.clear()


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def no_type_check(arg):
    try:
        arg.__no_type_check__ = True
    except TypeError:
        pass
    return arg


def dataclass_transform(
    *, eq_default=True, order_default=False, kw_only_default=False, field_specifiers=(), **kwargs
):
    def decorator(cls_or_fn):
        cls_or_fn.__dataclass_transform__ = {
            "eq_default": eq_default,
            "order_default": order_default,
            "kw_only_default": kw_only_default,
            "field_specifiers": field_specifiers,
            "kwargs": kwargs,
        }
        return cls_or_fn

    return decorator


def assert_type(val, typ, /):
    return val


def reveal_type(obj, /):
    return obj


def assert_never(arg, /):
    text = repr(arg)
    raise AssertionError(f"Expected code to be unreachable, but got: {text if len(text) <= 100 else text[:100] + '...'}")


def get_origin(tp):
    if isinstance(tp, _AnnotatedAlias):
        return Annotated
    if isinstance(tp, UnionType):
        return UnionType
    if isinstance(tp, (_BaseGenericAlias, GenericAlias, _Part)):
        return tp.__origin__
    return Generic if tp is Generic else None


def get_args(tp):
    if isinstance(tp, _AnnotatedAlias):
        return (tp.__origin__, *tp.__metadata__)
    if not isinstance(tp, (_GenericAlias, GenericAlias, UnionType)):
        return ()
    args = tp.__args__
    if getattr(tp, "__origin__", None) is collections.abc.Callable and not _has_whole_list(args):
        return (list(args[:-1]), args[-1])
    return args


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    if getattr(obj, "__no_type_check__", False):
        return {}
    hints = {}
    if isinstance(obj, type):
        for base in reversed(obj.__mro__):
            scopes = [globalns, localns] if globalns is not None or localns is not None else [vars(base), None]
            for name, kind in vars(base).get("__annotations__", {}).items():
                hints[name] = _evaluated(_type(kind), scopes)
    else:
        own = getattr(obj, "__annotations__", None)
        if own is None:
            if isinstance(obj, _FUNCTIONS) or callable(obj):
                return {}
            raise TypeError(f"{obj!r} is not a module, class, method, or function.")
        for name, kind in own.items():
            hints[name] = _evaluated(_type(kind), [localns, globalns])
    return hints if include_extras else {name: _stripped(kind) for name, kind in hints.items()}


def _evaluated(kind, scopes):
    """A type in which no text stands for another."""
    if isinstance(kind, ForwardRef):
        return _evaluated(_type(_meaning(kind.__forward_arg__, scopes)), scopes)
    if isinstance(kind, tuple):
        return tuple([_evaluated(one, scopes) for one in kind])
    if isinstance(kind, _LiteralGenericAlias):
        return kind
    if isinstance(kind, GenericAlias):
        args = [_evaluated(_type(arg) if isinstance(arg, str) else arg, scopes) for arg in kind.__args__]
    elif isinstance(kind, (_GenericAlias, UnionType)):
        args = [_evaluated(arg, scopes) for arg in kind.__args__]
    else:
        return kind
    return _rebuilt(kind, tuple(args))


def _stripped(kind):
    """A type without what Annotated, Required and NotRequired say about it."""
    if isinstance(kind, _AnnotatedAlias):
        return _stripped(kind.__origin__)
    if isinstance(kind, _GenericAlias) and kind.__origin__ in (Required, NotRequired):
        return _stripped(kind.__args__[0])
    if isinstance(kind, (_GenericAlias, GenericAlias, UnionType)):
        return _rebuilt(kind, tuple([_stripped(arg) for arg in kind.__args__]))
    return kind


def _rebuilt(kind, args):
    if args == kind.__args__:
        return kind
    if isinstance(kind, GenericAlias):
        return type(kind)(kind.__origin__, args)
    if isinstance(kind, UnionType):
        made = args[0]
        for arg in args[1:]:
            made = made | arg
        return made
    return kind._with(args)
