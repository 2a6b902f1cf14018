# What the forms of typing are shown as, equal to, and refuse.
import collections.abc
from typing import *

T = TypeVar("T")
K = TypeVar("K")
P = ParamSpec("P")
Ts = TypeVarTuple("Ts")


class Pair(Generic[K, T]): ...


class Call(Generic[T, P]): ...


class Shape(Generic[T, *Ts]): ...


for form in (
    Optional[int], Optional[None], Union[int, None, str], Union[int, Union[str, int]], List, List["Tensor"], Tuple[()],
    Tuple[int, ...], Dict[str, List[int]], Callable, Callable[..., None], Callable[[], T], Callable[[int, str], bool],
    Callable[P, T], Callable[Concatenate[int, P], T], Literal[1, "a", True, 1, None], Literal[Literal[1, 2], 3],
    Annotated[int, "bytes"], Annotated[Annotated[int, 1], 2], Annotated, Type[Any], Final[int], ClassVar[List[int]],
    T, TypeVar("S", covariant=True), P, P.args, Ts, Unpack[Ts], Generic, Generic[T, K], Protocol[T], Pair[int, str],
    Pair[K, T][int, str], Call[int, ...], Shape[int, str, float], Shape[int], Deque[int], DefaultDict[str, int],
    Awaitable[int], Pattern[str], IO[bytes], SupportsAbs[int], Self, NoReturn, Any, Text, ForwardRef("Model"),
    list[T][int], dict[str, T], collections.abc.Callable[[int], T][str], collections.abc.Iterable[int], int | None,
    None | int | str, int | List[int], "Model" | T, Dict[K, List[T]][int, str], Callable[[T], T][int],
    Callable[P, T][[int, str], bool], Callable[Concatenate[int, P], T][[str], bool], Union[T, int][int],
):
    print(form, get_origin(form), get_args(form), getattr(form, "__parameters__", None))

print(List[int] == List[int], List[int] == list[int], List[int] is List[int], Union[int, str] == Union[str, int])
print(Literal[0] == Literal[False], Optional[int] == (int | None), hash(Union[int, str]) == hash(Union[str, int]))
print(isinstance([], List), isinstance({}, Mapping), isinstance(3, Union[int, str]), isinstance(None, Optional[str]))
print(Deque[int]([1]), DefaultDict[str, int](int), Counter[str]("aab"), List[int].__name__, List[int].__module__)


def attempt(name, function):
    try:
        print(name, function())
    except Exception as error:
        print(name, type(error).__name__, error)


for number, function in enumerate([
    lambda: Optional[int, str], lambda: Union[()], lambda: List[int, str], lambda: Dict[str], lambda: List[int][str],
    lambda: Callable[[int]], lambda: Callable[int, str], lambda: Pair[int], lambda: Call[int], lambda: Shape[()],
    lambda: Generic[int], lambda: Generic[T, T], lambda: Generic[T][int], lambda: NoReturn[int], lambda: Hashable[int],
    lambda: List[Union], lambda: List[(int, str)], lambda: List[ClassVar[int]], lambda: Annotated[int], lambda: Any(),
    lambda: List(), lambda: List[int](), lambda: Union[int, str](), lambda: T(), lambda: Literal[1](),
    lambda: isinstance([], List[int]), lambda: isinstance(3, Any), lambda: isinstance(3, Union), lambda: int | "x",
    lambda: isinstance(3, T), lambda: issubclass(int, Self), lambda: List.missing, lambda: Any[int],
    lambda: TypeVar("X", int), lambda: TypeVar("X", int, str, bound=int), lambda: TypeVar(), lambda: cast(int),
    lambda: TypeVar("X", covariant=True, contravariant=True), lambda: assert_never([1]),
]):
    attempt(number, function)
