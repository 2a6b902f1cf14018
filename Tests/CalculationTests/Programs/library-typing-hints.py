# Annotations that are text, and what they mean.
from __future__ import annotations

import typing
from dataclasses import KW_ONLY, InitVar, dataclass, field, fields
from typing import *

T = TypeVar("T")


@dataclass
class Config:
    vocab: int
    shape: Tuple[int,...] = (1, 2)
    names: List[str] = field(default_factory=list)
    parent: Optional[Config] = None
    count: ClassVar[int] = 3
    scale: InitVar[float] = 2.0
    _: KW_ONLY
    seed: int = 0

    def __post_init__(self, scale):
        self.scaled = self.vocab * scale


print(Config(3, seed=1), Config(3).scaled, [one.type for one in fields(Config)], Config.__doc__, sep="\n")


class Node(Generic[T]):
    left: Node[T] | None
    weight: "float"

    def visit(self, key: Callable[[int, str], Literal["a", 'b']], at: typing.Tuple[int, ...] = (), *rest: Annotated[int, -1]) -> Self:
        return self


def function(a: Config, b: "list[Config]" = (), **options: Dict[str, int|None]) -> Optional[Config | int]: ...


print(function.__annotations__, Node.__annotations__)
print(get_type_hints(function))
print(get_type_hints(Node), get_type_hints(Node.visit), get_type_hints(Node.visit, include_extras=True))


class Row(NamedTuple):
    a: int
    b: Missing = 3


class Sample(TypedDict):
    ids: List[int]
    label: NotRequired[str]


print(Row.__annotations__, get_type_hints(Row, globalns={"Missing": str}), Sample.__annotations__, get_type_hints(Sample))
for wrong in (Row, 3, len):
    try:
        print(get_type_hints(wrong))
    except (NameError, TypeError) as error:
        print(type(error).__name__, error)
value: NeverDefined = 3
print(value)
