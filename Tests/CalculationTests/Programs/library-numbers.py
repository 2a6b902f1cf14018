# The tower of numbers, and a class in it.
import math
import numbers
from fractions import Fraction
from numbers import Complex, Integral, Number, Rational, Real

values = [3, True, 2.5, Fraction(1, 2), "3", None]
print([[isinstance(value, kind) for kind in (Number, Complex, Real, Rational, Integral)] for value in values])
print(issubclass(int, Rational), issubclass(float, Integral), issubclass(Fraction, Real), numbers.__all__)
print((7).numerator, (7).denominator, (2.5).real, (2.5).imag, True.real, (3).conjugate())


class Half(Number):
    """A number of halves."""

    def __init__(self, halves):
        self.halves = halves

    def __float__(self):
        return self.halves / 2


print(isinstance(Half(3), Number), isinstance(Half(3), Real), math.sqrt(Half(8)), Half.__mro__)
for function in (Real, Integral, Rational, lambda: hash(Half(1)), lambda: Half(1) + 1, lambda: math.floor(Half(3))):
    try:
        print(function())
    except TypeError as error:
        print(error)
print(Fraction(5) in range(10), [1, 2].index(Fraction(2)), "%d %i" % (Fraction(7, 2), Fraction(-7, 2)), "%x" % True)
print(pow(Fraction(1, 2), 2), math.comb(10**30, 2), math.perm(5, None), math.perm(10**12, 2), math.comb(10**30, 10**30 - 1))


class Key:
    """Its hash is one of a tuple, which is larger than any number's."""

    def __hash__(self):
        return hash((1, (2, 3)))


class Large:
    def __hash__(self):
        return 2**70 + 5


class Minus:
    def __hash__(self):
        return -1


print(hash(Key()) == hash((1, (2, 3))), hash(Large()), hash(Minus()))
for wrong in (lambda: pow(Fraction(1, 2), 2, 3), lambda: math.gcd(a=1), lambda: math.hypot(x=1), lambda: math.prod([1], x=2),
              lambda: math.isclose(1, 2, tol=3), lambda: math.prod(), lambda: "%x" % Fraction(1)):
    try:
        print(wrong())
    except TypeError as error:
        print(error)
print(math.isclose(a=1, b=1), math.isclose(1, b=1.5, rel_tol=0.5))
