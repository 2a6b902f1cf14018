# Domain and range errors.
import math
from math import ceil, floor as down, pi

actions = [
    lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-5), lambda: math.log("a"), lambda: math.factorial(-1), lambda: math.factorial(2.5),
    lambda: math.exp(1000), lambda: math.floor(math.inf), lambda: math.ceil(math.nan), lambda: math.isqrt(-1), lambda: math.comb(-1, 2), lambda: math.acos(2),
    lambda: math.pow(0, -1), lambda: math.pow(10, 400), lambda: math.fmod(1, 0), lambda: math.gcd(1.5, 2), lambda: math.sqrt("4"), lambda: math.log2(0), lambda: math.cosh(1000),
    lambda: math.prod(5), lambda: math.missing,
]
for number, action in enumerate(actions):
    try:
        print(number, action())
    except (ValueError, TypeError, OverflowError, AttributeError) as e:
        print(number, type(e).__name__ + ":", e)
print(ceil(2.2), down(2.8), pi, math.floor(pi * 100) / 100)
print(math.log(100, 10), math.log(2**64, 2), math.log(1), math.sqrt(10**30), math.ceil(26.08 / 24))
