"""Exact ratios of integers."""

import math
import operator
from numbers import Rational

__all__ = ["Fraction"]


class Fraction(Rational):
    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            if isinstance(numerator, (int, Rational)):
                return _made(cls, numerator.numerator, numerator.denominator)
            if isinstance(numerator, float):
                return _made(cls, *numerator.as_integer_ratio())
            if isinstance(numerator, str):
                return _made(cls, *_parsed(numerator))
            raise TypeError("argument should be a string or a Rational instance")
        if not isinstance(numerator, (int, Rational)) or not isinstance(denominator, (int, Rational)):
            raise TypeError("both arguments should be Rational instances")
        top = numerator.numerator * denominator.denominator
        bottom = denominator.numerator * numerator.denominator
        if bottom == 0:
            raise ZeroDivisionError(f"Fraction({top}, 0)")
        return _reduced(cls, top, bottom)

    @classmethod
    def from_float(cls, f):
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return _made(cls, *f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        if isinstance(dec, int):
            return cls(dec)
        raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})")

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def as_integer_ratio(self):
        return (self._numerator, self._denominator)

    def limit_denominator(self, max_denominator=1000000):
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # The convergents of the continued fraction, as long as they are simple enough.
        before, last = (0, 1), (1, 0)
        top, bottom = self._numerator, self._denominator
        while True:
            whole = top // bottom
            denominator = before[1] + whole * last[1]
            if denominator > max_denominator:
                break
            before, last = last, (before[0] + whole * last[0], denominator)
            top, bottom = bottom, top - whole * bottom
        times = (max_denominator - before[1]) // last[1]
        nearer = Fraction(before[0] + times * last[0], before[1] + times * last[1])
        convergent = Fraction(*last)
        return convergent if abs(convergent - self) <= abs(nearer - self) else nearer

    def __repr__(self):
        return f"{type(self).__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        if self._denominator == 1:
            return str(self._numerator)
        return f"{self._numerator}/{self._denominator}"

    def __add__(self, other):
        return _operate(self, other, _add, operator.add, False)

    def __radd__(self, other):
        return _operate(self, other, _add, operator.add, True)

    def __sub__(self, other):
        return _operate(self, other, _subtract, operator.sub, False)

    def __rsub__(self, other):
        return _operate(self, other, _subtract, operator.sub, True)

    def __mul__(self, other):
        return _operate(self, other, _multiply, operator.mul, False)

    def __rmul__(self, other):
        return _operate(self, other, _multiply, operator.mul, True)

    def __truediv__(self, other):
        return _operate(self, other, _divide, operator.truediv, False)

    def __rtruediv__(self, other):
        return _operate(self, other, _divide, operator.truediv, True)

    def __floordiv__(self, other):
        return _operate(self, other, _floor_divide, operator.floordiv, False)

    def __rfloordiv__(self, other):
        return _operate(self, other, _floor_divide, operator.floordiv, True)

    def __mod__(self, other):
        return _operate(self, other, _modulo, operator.mod, False)

    def __rmod__(self, other):
        return _operate(self, other, _modulo, operator.mod, True)

    def __divmod__(self, other):
        return _operate(self, other, _divide_with_rest, divmod, False)

    def __rdivmod__(self, other):
        return _operate(self, other, _divide_with_rest, divmod, True)

    def __pow__(self, other):
        if not isinstance(other, (int, Rational)):
            return float(self) ** other
        if other.denominator != 1:
            return float(self) ** float(other)
        power = other.numerator
        if power >= 0:
            return _made(Fraction, self._numerator**power, self._denominator**power)
        if self._numerator > 0:
            return _made(Fraction, self._denominator**-power, self._numerator**-power)
        if self._numerator == 0:
            raise ZeroDivisionError(f"Fraction({self._denominator**-power}, 0)")
        return _made(Fraction, (-self._denominator) ** -power, (-self._numerator) ** -power)

    def __rpow__(self, other):
        if self._denominator == 1 and self._numerator >= 0:
            return other**self._numerator
        if isinstance(other, (int, Rational)):
            return Fraction(other) ** self
        if self._denominator == 1:
            return other**self._numerator
        return other ** float(self)

    def __pos__(self):
        return _made(Fraction, self._numerator, self._denominator)

    def __neg__(self):
        return _made(Fraction, -self._numerator, self._denominator)

    def __abs__(self):
        return _made(Fraction, abs(self._numerator), self._denominator)

    def __int__(self):
        return -(-self._numerator // self._denominator) if self._numerator < 0 else self._numerator // self._denominator

    __trunc__ = __int__

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            twice = rest * 2
            if twice == self._denominator:
                return whole + whole % 2
            return whole + (twice > self._denominator)
        shift = 10 ** abs(ndigits)
        if ndigits > 0:
            return Fraction(round(self * shift), shift)
        return Fraction(round(self / shift) * shift)

    def __hash__(self):
        # As for all numbers: the value modulo the prime 2**61 - 1.
        prime = (1 << 61) - 1
        if self._denominator % prime == 0:
            value = 314159
        else:
            value = hash(hash(abs(self._numerator)) * pow(self._denominator, -1, prime))
        result = value if self._numerator >= 0 else -value
        return -2 if result == -1 else result

    def __eq__(self, other):
        if type(other) is int:
            return self._numerator == other and self._denominator == 1
        if isinstance(other, (int, Rational)):
            return self._numerator == other.numerator and self._denominator == other.denominator
        if isinstance(other, float):
            if not math.isfinite(other):
                return 0.0 == other
            return self == Fraction.from_float(other)
        return NotImplemented

    def __lt__(self, other):
        return _compare(self, other, operator.lt)

    def __gt__(self, other):
        return _compare(self, other, operator.gt)

    def __le__(self, other):
        return _compare(self, other, operator.le)

    def __ge__(self, other):
        return _compare(self, other, operator.ge)

    def __bool__(self):
        return self._numerator != 0

    def __copy__(self):
        return self if type(self) is Fraction else type(self)(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _made(cls, numerator, denominator):
    """A fraction of numbers without a common divisor."""
    made = object.__new__(cls)
    object.__setattr__(made, "_numerator", numerator)
    object.__setattr__(made, "_denominator", denominator)
    return made


def _reduced(cls, numerator, denominator):
    divisor = math.gcd(numerator, denominator)
    if denominator < 0:
        divisor = -divisor
    return _made(cls, numerator // divisor, denominator // divisor)


def _parsed(text):
    """The lowest terms of `3/4`, `-1.25e3` and the like."""
    error = ValueError(f"Invalid literal for Fraction: {text!r}")
    body = text.strip()
    sign = -1 if body.startswith("-") else 1
    body = body[1:] if body[:1] in ("-", "+") else body
    top, slash, bottom = body.partition("/")
    if slash:
        denominator = _digits(bottom, error)
        if not denominator:
            raise ZeroDivisionError(f"Fraction({sign * _digits(top, error)}, 0)")
        numerator = _digits(top, error)
    else:
        number, letter, exponent = body.replace("E", "e").partition("e")
        whole, point, part = number.partition(".")
        if not whole and not part:
            raise error
        numerator = _digits(whole, error) if whole else 0
        denominator = 1
        if part:
            denominator = 10 ** len(part.replace("_", ""))
            numerator = numerator * denominator + _digits(part, error)
        if letter:
            power = _digits(exponent.lstrip("+-") if exponent[:1] in ("-", "+") else exponent, error)
            if exponent.startswith("-"):
                denominator *= 10**power
            else:
                numerator *= 10**power
    divisor = math.gcd(numerator, denominator)
    return sign * numerator // divisor, denominator // divisor


def _digits(text, error):
    if not text or not text[0].isdecimal() or not text.replace("_", "").isdecimal() or text[-1] == "_":
        raise error
    if "__" in text:
        raise error
    return int(text)


def _operate(self, other, exact, rounded, is_reversed):
    """An exact result for exact operands, a float beside a float."""
    if isinstance(other, (int, Rational)):
        a, b = (self._numerator, self._denominator), (other.numerator, other.denominator)
        return exact(b, a) if is_reversed else exact(a, b)
    if isinstance(other, float):
        return rounded(other, float(self)) if is_reversed else rounded(float(self), other)
    return NotImplemented


def _add(a, b):
    return _reduced(Fraction, a[0] * b[1] + b[0] * a[1], a[1] * b[1])


def _subtract(a, b):
    return _reduced(Fraction, a[0] * b[1] - b[0] * a[1], a[1] * b[1])


def _multiply(a, b):
    return _reduced(Fraction, a[0] * b[0], a[1] * b[1])


def _divide(a, b):
    if b[0] == 0:
        sign = (a[0] > 0) - (a[0] < 0)
        raise ZeroDivisionError(f"Fraction({sign * (b[1] // math.gcd(b[1], a[1]))}, 0)")
    return _reduced(Fraction, a[0] * b[1], a[1] * b[0])


def _floor_divide(a, b):
    return (a[0] * b[1]) // (a[1] * b[0])


def _divide_with_rest(a, b):
    whole, rest = divmod(a[0] * b[1], b[0] * a[1])
    return whole, _reduced(Fraction, rest, a[1] * b[1])


def _modulo(a, b):
    return _reduced(Fraction, (a[0] * b[1]) % (b[0] * a[1]), a[1] * b[1])


def _compare(self, other, compare):
    if isinstance(other, (int, Rational)):
        return compare(self._numerator * other.denominator, self._denominator * other.numerator)
    if isinstance(other, float):
        if not math.isfinite(other):
            return compare(0.0, other)
        return compare(self, Fraction.from_float(other))
    return NotImplemented
