import copy
from copy import deepcopy
from dataclasses import dataclass, field


@dataclass
class Cfg:
    layers: int
    sizes: list = field(default_factory=list)
    sub: 'Cfg' = None

    def __post_init__(self):
        print('post', self.layers)


c = Cfg(2, [1, 2], Cfg(1))
c2 = deepcopy(c)
c2.sizes.append(3)
print(c, c2, c2 == c, c2.sub == c.sub, c2.sub is c.sub, copy.copy(c).sizes is c.sizes)


@dataclass(frozen=True)
class Fz:
    a: int
    b: list


f = Fz(1, [2])
f2 = deepcopy(f)
print(f2, f2 == f, f2.b is f.b)


@dataclass(frozen=True, slots=True)
class Sl:
    a: int
    b: list


f = Sl(1, [2])
f2 = deepcopy(f)
print(f2, f2 == f, f2.b is f.b, copy.copy(f))
