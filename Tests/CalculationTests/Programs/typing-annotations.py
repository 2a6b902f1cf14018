# Annotations and the typing module change nothing.
from __future__ import annotations

from typing import Any, Callable, Dict, List, Optional, Tuple, Union

Pair = Tuple[int, int]
Size = Union[int, float]
limit: int = 24
table: Dict[str, List[float]] = {"7B": [13.0, 26.1]}
unset: Optional[str]

def fits(needed: Size, limits: List[int], name: Optional[str] = None) -> bool:
    best: int = max(limits)
    return needed <= best

def apply(f: Callable[[int], int], x: int, *rest: int, key: "str" = "k", **more: Any) -> Tuple[int, ...]:
    return (f(x), *rest)

def newer(x: int | None = None, y: list[int] = [1], z: dict[str, tuple[int, ...]] | None = None) -> str | None:
    return None if x is None else str(x + sum(y))

class Holder:
    items: List[int]
    count: int = 0

    def add(self, item: int) -> "Holder":
        self.count += 1
        return self

print(limit, table, fits(13.0, [16, 24]), apply(lambda n: n * 2, 5, 1, 2), newer(), newer(4))
print(Holder().add(1).add(2).count, Holder.count)
try:
    unset
except NameError as e:
    print(e)
