import functools
from functools import *


def attempt(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info(), fib.cache_parameters(), fib.__name__)
fib.cache_clear()
print(fib.cache_info(), fib.cache_info().hits)
calls = []


@lru_cache(maxsize=2)
def square(x):
    calls.append(x)
    return x * x


print([square(n) for n in [1, 2, 1, 3, 2, 1]], calls, square.cache_info())


@lru_cache
def kw(a, b=2, *, c=3):
    return (a, b, c)


kw(1)
kw(1, 2)
kw(a=1)
kw(1, b=2)
kw(1, c=3)
kw(1)
print(kw.cache_info(), kw.cache_info()._asdict())


@lru_cache(typed=True)
def typed(x):
    return type(x).__name__


print(typed(1), typed(1.0), typed(True), typed(1), typed.cache_info())


@lru_cache()
def untyped(x):
    return type(x).__name__


print(untyped(1), untyped(1.0), untyped(True), untyped('1'), untyped.cache_info())


@lru_cache(maxsize=0)
def none(x):
    return x


none(1)
none(1)
print(none.cache_info())


@cache
def pair(a, b):
    return a + b


print(pair(1, 2), pair(1, 2), pair(b=2, a=1), pair.cache_info())
attempt(lambda: pair([1], 2))
attempt(lambda: pair(1))
attempt(lambda: lru_cache('a'))
attempt(lambda: lru_cache(-5)(len).cache_info())
attempt(lambda: lru_cache(5)(3))
