"""Enumerations: classes whose instances are few, named, and made with the class."""

from types import MappingProxyType

__all__ = [
    "Enum", "EnumMeta", "EnumType", "Flag", "FlagBoundary", "IntEnum", "IntFlag", "ReprEnum", "StrEnum", "auto",
    "member", "nonmember", "property", "unique", "verify", "CONFORM", "CONTINUOUS", "EJECT", "EnumCheck", "KEEP",
    "NAMED_FLAGS", "STRICT", "UNIQUE",
]

# Names that this module gives another meaning.
_property = property
_type = type


class auto:
    """Stands for the value that follows the one before."""


class member:
    def __init__(self, value):
        self.value = value


class nonmember:
    def __init__(self, value):
        self.value = value


class property(_property):
    """The property of an enumeration's members."""


def _is_descriptor(value):
    return any(hasattr(type(value), name) for name in ("__get__", "__set__", "__delete__"))


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(class_name, name):
    prefix = f"_{class_name}__"
    return name.startswith(prefix) and not name.endswith("__")


class _Body(dict):
    """The names of a class body, of which some are those of members."""

    def __init__(self, class_name, next_value):
        super().__init__()
        self.class_name = class_name
        self.next_value = next_value
        # The values of the members, by name.
        self.members = {}
        self.ignored = ()

    def __setitem__(self, name, value):
        if _is_private(self.class_name, name):
            pass
        elif _is_sunder(name):
            if name == "_generate_next_value_":
                self.next_value = getattr(value, "__func__", value)
            elif name == "_ignore_":
                self.ignored = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            elif name not in ("_order_", "_missing_", "_numeric_repr_", "_iter_member_by_value_"):
                raise ValueError(f"_sunder_ names, such as {name!r}, are reserved for future Enum use")
        elif name in self.members:
            raise TypeError(f"{name!r} already defined as {self[name]!r}")
        elif name in self.ignored or _is_dunder(name):
            pass
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not _is_descriptor(value):
            if name in self:
                raise TypeError(f"{name!r} already defined as {self[name]!r}")
            value = self._with_automatic(name, value.value if isinstance(value, member) else value)
            self.members[name] = value
        super().__setitem__(name, value)

    def _with_automatic(self, name, value):
        if isinstance(value, auto):
            return self._next(name)
        if type(value) is tuple and any(isinstance(item, auto) for item in value):
            return tuple([self._next(name) if isinstance(item, auto) else item for item in value])
        return value

    def _next(self, name):
        last = [value[0] if type(value) is tuple and value else value for value in self.members.values()]
        return self.next_value(name, 1, len(self.members), last)


class _Named:
    """One of the constants of this module itself."""

    def __init__(self, class_name, name, value):
        self.class_name = class_name
        self.name = name
        self.value = value

    def __repr__(self):
        return f"<{self.class_name}.{self.name}: {self.value!r}>"


class FlagBoundary:
    STRICT = _Named("FlagBoundary", "STRICT", "strict")
    CONFORM = _Named("FlagBoundary", "CONFORM", "conform")
    EJECT = _Named("FlagBoundary", "EJECT", "eject")
    KEEP = _Named("FlagBoundary", "KEEP", "keep")


STRICT, CONFORM, EJECT, KEEP = FlagBoundary.STRICT, FlagBoundary.CONFORM, FlagBoundary.EJECT, FlagBoundary.KEEP


class EnumCheck:
    CONTINUOUS = _Named("EnumCheck", "CONTINUOUS", "no skipped integer values")
    NAMED_FLAGS = _Named("EnumCheck", "NAMED_FLAGS", "multi-flag aliases may not contain unnamed flags")
    UNIQUE = _Named("EnumCheck", "UNIQUE", "one name per value")


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck.CONTINUOUS, EnumCheck.NAMED_FLAGS, EnumCheck.UNIQUE


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, *, boundary=None, **options):
        for base in bases:
            if isinstance(base, EnumType) and base._member_map_:
                raise TypeError(f"<enum {cls!r}> cannot extend {base!r}")
        next_value = _next_integer
        for base in reversed(bases):
            if isinstance(base, EnumType):
                next_value = base._next_value
        return _Body(cls, next_value)

    def __new__(metacls, name, bases, body, *, boundary=None, **options):
        namespace = {key: value for key, value in body.items() if key not in body.members}
        for key in body.ignored:
            namespace.pop(key, None)
        namespace.pop("_ignore_", None)
        if "__reduce_ex__" not in namespace:
            namespace.pop("__reduce__", None)
        for illegal in ("mro", ""):
            if illegal in body.members:
                raise ValueError(f"invalid enum member name(s) {illegal!r}")
        cls = super().__new__(metacls, name, bases, namespace, **options)
        cls._next_value = body.next_value
        cls._member_names_ = []
        cls._member_map_ = {}
        cls._value2member_map_ = {}
        cls._unhashable_values_ = []
        cls._member_type_ = _data_type(bases)
        cls._boundary_ = boundary or getattr(cls, "_boundary_", None)
        cls._flag_mask_ = 0
        cls._take_texts(namespace)
        for key, value in body.members.items():
            cls._add_member(key, value)
        order = namespace.get("_order_")
        if order is not None:
            order = order.replace(",", " ").split() if isinstance(order, str) else list(order)
            if order != cls._member_names_:
                raise TypeError(
                    f"member order does not match _order_:\n  {cls._member_names_!r}\n  {order!r}"
                )
        return cls

    def _take_texts(cls, namespace):
        """An enumeration's way to print itself goes before that of the type of its values."""
        for name in ("__repr__", "__str__", "__format__"):
            for base in cls.__mro__:
                if base in cls._member_type_.__mro__:
                    type.__setattr__(cls, name, getattr(cls.__bases__[-1], name))
                    break
                if name in vars(base):
                    break

    def _add_member(cls, name, value):
        args = value if isinstance(value, tuple) else (value,)
        data_type = cls._member_type_
        if data_type is tuple:
            args = (args,)
        create = _creator(cls)
        made = object.__new__(cls) if create is None else create(cls, *args)
        if not hasattr(made, "_value_"):
            made._value_ = value if data_type is object or create is None else data_type(*args)
        value = made._value_
        made._name_ = name
        made.__init__(*args)
        same = cls._by_value(value)
        is_flag = cls._boundary_ is not None
        if same is None:
            if not is_flag or _is_single_bit(value):
                cls._member_names_.append(name)
            made._sort_order_ = len(cls._member_map_)
            if is_flag:
                cls._flag_mask_ |= value
            try:
                cls._value2member_map_[value] = made
            except TypeError:
                cls._unhashable_values_.append(made)
        else:
            made = same
        cls._member_map_[name] = made
        type.__setattr__(cls, name, made)

    def _by_value(cls, value):
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            for one in cls._unhashable_values_:
                if one._value_ == value:
                    return one
            return None

    def __call__(cls, value, names=None, *, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None:
            return cls._find(value)
        return _made_by_function(cls, value, names, type, start, boundary)

    def _find(cls, value):
        if isinstance(value, cls):
            return value
        found = cls._by_value(value)
        if found is not None:
            return found
        error = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        try:
            found = cls._missing_(value)
        except Exception as failure:
            failure.__context__ = error
            raise
        if found is None:
            raise error
        if not isinstance(found, cls) and cls._boundary_ is not EJECT:
            raise TypeError(
                f"error in {cls.__name__}._missing_: returned {found!r} instead of None or a valid member"
            )
        return found

    def __contains__(cls, value):
        if not isinstance(value, Enum):
            raise TypeError(
                f"unsupported operand type(s) for 'in': '{type(value).__qualname__}' and '{type(cls).__qualname__}'"
            )
        return isinstance(value, cls) and value._name_ in cls._member_map_

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __getattr__(cls, name):
        raise AttributeError(name)

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __repr__(cls):
        kind = "flag" if cls._boundary_ is not None else "enum"
        return f"<{kind} {cls.__name__!r}>"

    @_property
    def __members__(cls):
        return MappingProxyType(cls._member_map_)

    def __setattr__(cls, name, value):
        if name in vars(cls).get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls._member_map_:
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        super().__delattr__(name)


EnumMeta = EnumType


def _data_type(bases):
    """The class that members are instances of besides their enumeration."""
    for base in bases:
        if isinstance(base, EnumType):
            if base._member_type_ is not object:
                return base._member_type_
        elif any(issubclass(base, one) for one in (int, str, float, tuple, list, dict, set, frozenset)):
            return base
        elif any("__new__" in vars(one) or "__dataclass_fields__" in vars(one) for one in base.__mro__[:-1]):
            return base
    return object


def _creator(cls):
    """What makes an instance; None for a plain object."""
    for base in cls.__mro__:
        if isinstance(base, EnumType) and "__new__" in vars(base):
            return base.__new__
    data_type = cls._member_type_
    if data_type is object:
        return None
    if "__dataclass_fields__" in vars(data_type):
        return lambda cls, *args: object.__new__(cls)
    return data_type.__new__


def _made_by_function(cls, class_name, names, type, start, boundary):
    metaclass = _type(cls)
    bases = (cls,) if type is None else (type, cls)
    body = metaclass.__prepare__(class_name, bases)
    if isinstance(names, str):
        names = names.replace(",", " ").split()
    if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
        last = []
        pairs = []
        for count, name in enumerate(names):
            value = body.next_value(name, start, count, last[:])
            last.append(value)
            pairs.append((name, value))
        names = pairs
    for item in names:
        name, value = (item, names[item]) if isinstance(item, str) else item
        body[name] = value
    return metaclass.__new__(metaclass, class_name, bases, body, boundary=boundary)


def _next_integer(name, start, count, last_values):
    candidates = last_values[::-1]
    try:
        ordered = sorted(last_values)
        # After one that is not the greatest, CPython 3.11 goes on from the least.
        if ordered and ordered[-1] != last_values[-1]:
            candidates = ordered
    except TypeError:
        pass
    for value in candidates:
        try:
            return value + 1
        except TypeError:
            pass
    return start


class Enum(metaclass=EnumType):
    @classmethod
    def _missing_(cls, value):
        return None

    @_property
    def name(self):
        return self._name_

    @name.setter
    def name(self, name):
        raise AttributeError("<enum 'Enum'> cannot set attribute 'name'")

    @_property
    def value(self):
        return self._value_

    @value.setter
    def value(self, value):
        raise AttributeError("<enum 'Enum'> cannot set attribute 'value'")

    def __init__(self, *args, **kwargs):
        pass

    def __repr__(self):
        return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return f"{type(self).__name__}.{self._name_}"

    def __format__(self, spec):
        return format(str(self), spec)

    def __hash__(self):
        return hash(self._name_)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class ReprEnum(Enum):
    """Only its `repr` is an enumeration's; `str` and `format` are those of the value."""

    def __str__(self):
        return str(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)


class IntEnum(int, ReprEnum):
    pass


class StrEnum(str, ReprEnum):
    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        value = str(*values)
        made = str.__new__(cls, value)
        made._value_ = value
        return made

    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


def _is_single_bit(value):
    return value > 0 and value & (value - 1) == 0


class Flag(Enum, boundary=CONFORM):
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        last = max(last_values)
        if not isinstance(last, int):
            raise TypeError(f"invalid flag value {last!r}")
        return 2 ** last.bit_length()

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        mask = cls._flag_mask_
        every = 2 ** mask.bit_length() - 1
        if not ~every <= value <= every or value & (every ^ mask):
            if cls._boundary_ is STRICT:
                width = max(value.bit_length(), mask.bit_length())
                raise ValueError(
                    f"{cls!r} invalid value {value!r}\n"
                    f"    given {_binary(value, width)}\n  allowed {_binary(mask, width)}"
                )
            if cls._boundary_ is EJECT:
                return value
            if cls._boundary_ is CONFORM:
                value = value & mask
            elif value < 0:
                value += max(every + 1, 2 ** value.bit_length())
        if value < 0:
            value += every + 1
        found = cls._value2member_map_.get(value)
        if found is not None:
            return found
        unknown = value & ~mask
        if cls._member_type_ is object:
            made = object.__new__(cls)
        else:
            made = cls._member_type_.__new__(cls, value)
        made._value_ = value
        names = [one._name_ for one in cls if one._value_ & value]
        if names and unknown:
            names.append(str(unknown))
        made._name_ = "|".join(names) or None
        cls._value2member_map_[value] = made
        return made

    def __iter__(self):
        for one in type(self):
            if one._value_ & self._value_:
                yield one

    def __len__(self):
        return self._value_.bit_count()

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            raise TypeError(
                f"unsupported operand type(s) for 'in': '{type(other).__qualname__}' and '{type(self).__qualname__}'"
            )
        return other._value_ & self._value_ == other._value_

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        name = type(self).__name__
        return f"<{name}: {self._value_!r}>" if self._name_ is None else f"<{name}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        name = type(self).__name__
        return f"{name}({self._value_!r})" if self._name_ is None else f"{name}.{self._name_}"

    def _combined(self, other, combine):
        if isinstance(other, type(self)):
            value = other._value_
        elif self._member_type_ is not object and isinstance(other, self._member_type_):
            value = other
        else:
            return NotImplemented
        return type(self)(combine(self._value_, value))

    def __or__(self, other):
        return self._combined(other, lambda a, b: a | b)

    def __and__(self, other):
        return self._combined(other, lambda a, b: a & b)

    def __xor__(self, other):
        return self._combined(other, lambda a, b: a ^ b)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        if self._boundary_ is KEEP:
            return type(self)(~self._value_)
        return type(self)(self._flag_mask_ & ~self._value_)


def _binary(value, width):
    """In base two, its sign as a digit of its own: 0b0 101."""
    digits = bin(2**width + value if value < 0 else value)[2:].rjust(width, "1" if value < 0 else "0")
    return f"0b{int(value < 0)} {digits}"


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    # Those of int stand first.
    __or__ = __ror__ = Flag.__or__
    __and__ = __rand__ = Flag.__and__
    __xor__ = __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__


def unique(enumeration):
    duplicates = [
        f"{name} -> {one.name}" for name, one in enumeration.__members__.items() if name != one.name
    ]
    if duplicates:
        raise ValueError(f"duplicate values found in {enumeration!r}: {', '.join(duplicates)}")
    return enumeration


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                self._unique(enumeration)
            elif check is CONTINUOUS:
                self._continuous(enumeration)
        return enumeration

    def _unique(self, enumeration):
        aliases = [f"{name} -> {one.name}" for name, one in enumeration.__members__.items() if name != one.name]
        if aliases:
            raise ValueError(f"aliases found in {enumeration!r}: {', '.join(aliases)}")

    def _continuous(self, enumeration):
        values = sorted(one.value for one in enumeration)
        if len(values) < 2:
            return
        if isinstance(enumeration, EnumType) and enumeration._boundary_ is not None:
            wanted = [2**power for power in range(values[0].bit_length() - 1, values[-1].bit_length())]
        else:
            wanted = range(values[0], values[-1] + 1)
        missing = [str(value) for value in wanted if value not in values]
        if missing:
            kind = "flag" if enumeration._boundary_ is not None else "enum"
            raise ValueError(f"invalid {kind} {enumeration.__name__!r}: missing values {', '.join(missing)}")
