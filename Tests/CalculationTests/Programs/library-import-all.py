# `from … import *` binds what a module lists, and nothing else.
math = "mine"
parameters = {"layers": 3}
from dataclasses import *
from fractions import *
from numbers import *
from statistics import *
from typing import *

print(math, parameters, mean([1, 2, 4]), Fraction(1, 3), isinstance(3, Integral), Optional[int], NormalDist(1, 2))


@dataclass
class Layer:
    width: int = field(default=3)


print(Layer(), asdict(Layer()), is_dataclass(Layer))
try:
    abstractmethod
except NameError as error:
    print(error)
try:
    bisect_left
except NameError as error:
    print(error)
