# Classes that typing makes, and those that it refuses.
from typing import *

T = TypeVar("T")
K = TypeVar("K")


class Cache(Dict[str, T]):
    """Values by name."""


class Reader(Protocol[T]):
    def read(self, index: int) -> T: ...


@runtime_checkable
class Sized2(Protocol):
    name: str

    def size(self) -> int: ...


class Tokens(Reader[int], Iterable[int]):
    name = "tokens"

    def read(self, index):
        return index * 2

    def size(self):
        return 3

    def __iter__(self):
        return iter([0, 2, 4])


class Layer(NamedTuple):
    name: "str"
    width: int = 4096

    def bytes(self) -> int:
        return 2 * self.width**2


class Batch(TypedDict):
    ids: List[int]


class Labelled(Batch, total=False):
    mask: Required[int]
    label: Optional[str]


Example = TypedDict("Example", {"text": str, "class": int}, total=False)
UserId = NewType("UserId", int)
print(Cache(a=1), Cache[int], Cache.__mro__, Cache.__doc__, Cache.__orig_bases__)
print(Tokens().read(3), list(Tokens()), Tokens.__mro__, Reader.__parameters__)
print(isinstance(Tokens(), Sized2), isinstance(3, Sized2), [isinstance(x, SupportsInt) for x in (3, 2.5, "3")])
print(Layer("q"), Layer(width=1, name="k").bytes(), Layer._field_defaults, Layer.__annotations__, Layer.__orig_bases__ != ())
print(Labelled(ids=[1], mask=0), Labelled.__annotations__, sorted(Labelled.__required_keys__), Labelled.__total__)
print(Labelled.__bases__, Example(text="a"), Example.__total__, is_typeddict(Example), sorted(Example.__optional_keys__))
print(UserId(3), UserId, UserId.__supertype__, Union[UserId, str], UserId | None)


class Ops:
    @overload
    def twice(self, x: int) -> int: ...
    @overload
    def twice(self, x: str) -> str: ...
    def twice(self, x):
        return x * 2


print(Ops().twice(2), Ops().twice("ab"), len(get_overloads(Ops.twice)), type(Sized2).__name__, type(Layer).__name__)


def plain():
    class Bad(Generic): ...


def unlisted():
    class Bad(List[K], Generic[T]): ...


def union():
    class Bad(Union[int, str]): ...


def protocol():
    class Bad(Reader[int], list, Protocol): ...


def newtype():
    class Bad(UserId): ...


def order():
    class Bad(NamedTuple):
        a: int = 1
        b: int


def underscore():
    class Bad(NamedTuple):
        _a: int


def overwritten():
    class Bad(NamedTuple):
        a: int

        def _make(self): ...


def mixed():
    class Bad(TypedDict, Ops): ...


for function in (
    plain, unlisted, union, protocol, newtype, order, underscore, overwritten, mixed, lambda: Reader(),
    lambda: isinstance(3, Reader), lambda: issubclass(bytes, Sized2), lambda: isinstance({}, Batch), lambda: Layer(),
    lambda: Layer(1, 2, 3), lambda: NamedTuple("X", [("_a", int)]), lambda: NamedTuple("X", [("a", int)], b=int),
    lambda: TypedDict("X", {"a": int}, b=int), lambda: NewType("X"), lambda: NamedTuple(),
):
    try:
        print(function.__name__, function())
    except Exception as error:
        print(function.__name__, type(error).__name__, error)
