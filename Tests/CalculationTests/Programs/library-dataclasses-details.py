# What dataclasses say about themselves, and refuse.
from dataclasses import KW_ONLY, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace
from collections import namedtuple
from typing import Optional

Point = namedtuple("Point", "x y")


@dataclass
class Run:
    steps: int
    lr: float = 3e-4
    tags: list = field(default_factory=list, metadata={"unit": "words"})
    best: "Optional[Run]" = None
    _: KW_ONLY
    seed: int = field(default=0, compare=False, repr=False)


@dataclass(frozen=True, order=True)
class Size:
    width: int
    depth: int = 1


@dataclass(slots=True)
class Slim:
    a: int
    b: list = field(default_factory=list)

    def text(self):
        return super().__repr__()


print(Run.__doc__, Size.__doc__, Run.__match_args__, Run.__init__.__annotations__, Run.__dataclass_params__, sep="\n")
print(fields(Run)[2].metadata, fields(Run)[2].metadata["unit"], fields(Size)[1].default, Slim.__slots__, Slim(1))
print(hash(Size(1)) == hash((1, 1)), {Size(1): "a"}[Size(1, 1)], Size(1, 2) < Size(2), sorted([Size(3), Size(1)]))
print(asdict(Run(1, tags=[Size(1)], best=Run(2))), astuple(Run(3, best=Run(1))), sep="\n")
print(asdict(Run(1, tags=[Point(Size(1), 2), {"a": [Size(2)]}])), Run(1, seed=3) == Run(1, seed=4))
Made = make_dataclass("Made", ["a", ("b", int), ("c", list, field(default_factory=list))], bases=(Size,), frozen=True, kw_only=True)
print(Made(width=3, a=1, b=2), Made.__doc__, Made.__module__, Made.__mro__, is_dataclass(Made), is_dataclass(3))


def twice():
    @dataclass
    class Bad:
        a: int
        _: KW_ONLY
        b: int
        __: KW_ONLY


def mutable():
    @dataclass
    class Bad:
        a: dict = {}


def thawed():
    @dataclass
    class Bad(Size): ...


def ordered():
    @dataclass(order=True)
    class Bad:
        a: int

        def __lt__(self, other): ...


def hashed():
    @dataclass(unsafe_hash=True)
    class Bad:
        def __hash__(self): ...


def factory():
    @dataclass
    class Bad:
        a: InitVar[list] = field(default_factory=list)


def assign():
    Size(1).width = 3


def other():
    Slim(1).c = 3


for function in (
    twice, mutable, thawed, ordered, hashed, factory, assign, other, lambda: Slim(1).text(), lambda: Run(),
    lambda: Run(1, 2, 3, 4, 5), lambda: Run(1, steps=2), lambda: Run(1, size=2), lambda: hash(Run(1)), lambda: Run.tags,
    lambda: make_dataclass("X", ["class"]), lambda: make_dataclass("X", ["1a"]), lambda: make_dataclass("X", ["a", "a"]),
    lambda: make_dataclass("X", [3]), lambda: replace(Run(1), size=2), lambda: asdict(Run), lambda: fields(3),
    lambda: dataclass(3), lambda: field(3), lambda: field(default=1, default_factory=list), lambda: Size(1) < 3,
):
    try:
        print(function.__name__, function())
    except Exception as error:
        print(function.__name__, type(error).__name__, error)
