"""Types that have no name of their own, and plain objects."""


class SimpleNamespace:
    def __init__(self, /, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __repr__(self):
        name = "namespace" if type(self) is SimpleNamespace else type(self).__name__
        return f"{name}({', '.join([f'{key}={value!r}' for key, value in vars(self).items()])})"

    def __eq__(self, other):
        if not isinstance(other, SimpleNamespace):
            return NotImplemented
        return vars(self) == vars(other)


class MappingProxyType:
    """A dict that cannot be written to."""

    def __init__(self, mapping):
        self._mapping = mapping

    def __getitem__(self, key):
        return self._mapping[key]

    def __contains__(self, key):
        return key in self._mapping

    def __iter__(self):
        return iter(self._mapping)

    def __reversed__(self):
        return reversed(self._mapping)

    def __len__(self):
        return len(self._mapping)

    def __eq__(self, other):
        return self._mapping == (other._mapping if isinstance(other, MappingProxyType) else other)

    def __or__(self, other):
        return self._mapping | (other._mapping if isinstance(other, MappingProxyType) else other)

    def __ror__(self, other):
        return other | self._mapping

    def __repr__(self):
        return f"mappingproxy({self._mapping!r})"

    def __str__(self):
        return str(self._mapping)

    def get(self, key, default=None):
        return self._mapping.get(key, default)

    def keys(self):
        return self._mapping.keys()

    def values(self):
        return self._mapping.values()

    def items(self):
        return self._mapping.items()

    def copy(self):
        return self._mapping.copy()


class GenericAlias:
    """A class with types in brackets, such as `list[int]`."""

    def __init__(self, origin, args):
        self.__origin__ = origin
        self.__args__ = args if isinstance(args, tuple) else (args,)

    @property
    def __parameters__(self):
        return parameters(self.__args__)

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(f"type object '{self.__origin__.__name__}' has no attribute '{name}'")
        return getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __getitem__(self, item):
        return type(self)(self.__origin__, substituted(self, item))

    def __instancecheck__(self, instance):
        raise TypeError("isinstance() argument 2 cannot be a parameterized generic")

    def __subclasscheck__(self, other):
        raise TypeError("issubclass() argument 2 cannot be a parameterized generic")

    def __eq__(self, other):
        if not isinstance(other, GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, other):
        return union(self, other)

    def __ror__(self, other):
        return union(other, self)

    def __repr__(self):
        args = ", ".join([type_name(arg) for arg in self.__args__]) or "()"
        return f"{type_name(self.__origin__)}[{args}]"


def type_name(value):
    """What stands for a type within the brackets of another."""
    if value is ...:
        return "..."
    if isinstance(value, list):
        return f"[{', '.join([type_name(item) for item in value])}]"
    if isinstance(value, type) and not isinstance(value, GenericAlias):
        return value.__qualname__ if value.__module__ == "builtins" else f"{value.__module__}.{value.__qualname__}"
    return repr(value)


def parameters(args):
    """The type variables in the arguments of a generic type, each once."""
    found = []
    for arg in args:
        inner = (arg,) if getattr(arg, "_is_variable", False) else getattr(arg, "__parameters__", ())
        inner = parameters(arg) if isinstance(arg, (list, tuple)) else inner
        if not isinstance(arg, type):
            found += [one for one in inner if one not in found]
    return tuple(found)


def _miscounted(alias, few, actual, expected):
    """What CPython says, word for word, of a generic type with too few or too many arguments. It names the type as `repr` does."""
    return TypeError(f"Too {few} arguments for {alias!r}; actual {actual}, expected {expected}")


def _same_count(alias, items, variables):
    """Sees that a generic type gets as many arguments as it has variables."""
    if len(items) != len(variables):
        few = "few" if len(items) < len(variables) else "many"
        raise _miscounted(alias, few, len(items), len(variables))


def substituted(alias, items):
    """The arguments of a generic type with others in the place of its variables."""
    items = items if isinstance(items, tuple) else (items,)
    variables = alias.__parameters__
    if not variables:
        # CPython's words: notes show them below `list[int][str]`.
        raise TypeError(f"{alias!r} is not a generic class")
    _same_count(alias, items, variables)
    values = dict(zip(variables, items))
    return tuple([_substituted(arg, values) for arg in alias.__args__])


def _substituted(arg, values):
    if isinstance(arg, list):
        return [_substituted(item, values) for item in arg]
    if getattr(arg, "_is_variable", False):
        return values[arg]
    inner = () if isinstance(arg, type) else getattr(arg, "__parameters__", ())
    return arg[tuple([values[one] for one in inner])] if inner else arg


class UnionType:
    """One of several types, such as `int | None`."""

    def __init__(self, args):
        self.__args__ = args

    @property
    def __parameters__(self):
        return parameters(self.__args__)

    def __instancecheck__(self, instance):
        return any(isinstance(instance, arg) for arg in self.__args__)

    def __subclasscheck__(self, other):
        return any(issubclass(other, arg) for arg in self.__args__)

    def __eq__(self, other):
        if not isinstance(other, UnionType):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __or__(self, other):
        return union(self, other)

    def __ror__(self, other):
        return union(other, self)

    def __getitem__(self, item):
        return union(*substituted(self, item))

    def __repr__(self):
        return " | ".join(["None" if arg is NoneType else type_name(arg) for arg in self.__args__])


def union(*types):
    """What `|` gives for types; NotImplemented when one is none."""
    args = []
    for one in types:
        if one is None:
            one = NoneType
        elif not isinstance(one, (type, GenericAlias, UnionType)):
            return NotImplemented
        for arg in one.__args__ if isinstance(one, UnionType) else (one,):
            if arg not in args:
                args.append(arg)
    return args[0] if len(args) == 1 else UnionType(tuple(args))


def new_class(name, bases=(), kwds=None, exec_body=None):
    namespace = {}
    if exec_body is not None:
        exec_body(namespace)
    kwds = dict(kwds or {})
    return kwds.pop("metaclass", type)(name, bases, namespace, **kwds)


class DynamicClassAttribute(property):
    pass


def _generator():
    yield


class _Class:
    def method(self):
        pass


NoneType = type(None)
EllipsisType = type(...)
NotImplementedType = type(NotImplemented)
FunctionType = LambdaType = type(_generator)
GeneratorType = type(_generator())
MethodType = type(_Class().method)
BuiltinFunctionType = BuiltinMethodType = type(len)
