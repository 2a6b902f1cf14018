# Corners of formatting, splitting, generators and imports where a first guess is wrong.
print(f"{1e23:.17g}", f"{1e23:.20e}", f"{9.5e22:.1g}", f"{0.3:.17g}", f"{1e22:.17g}", "%.17g" % 1e23, f"{9007199254740993.0:.20g}")
print(bool({}.keys()), bool({1:2}.keys()), bool({}.items()))
print(f"{5:<08}|{5:*<08}|{5:>08}|{5:^08}|{-5:08}|{'a':08}|{'a':<08}|{1.5:<08}")
print(f"{float('nan'):08}|{float('inf'):08.2f}|{-float('inf'):+}|{float('nan'):+.1f}|{float('nan'):,}|{-float('nan')}")
print("a b  c d".split(None, 2), "a b  c d".rsplit(None, 2), " a b ".split(None,0), "  a  b ".rsplit(None,1), "a  b".split(maxsplit=1), "a b c".rsplit(maxsplit=1))
def g():
    x = yield from h()
    yield x
def h():
    yield 1
    return 5
print(list(g()))
print(NotImplemented, NotImplemented, [NotImplemented])
print({}.keys() == [], list({1:2}.keys()), len({}.items()))
print(round(2.675, 2), round(-0.5), round(1e22, 2), 1e16, 1e15+0.5, 123456789012345678.0)
def show(a=0, b=0, **k): print(a, b, k)
show(**{"a": 1}, b=2)
show(b=2, **{"a": 1})
from math import *
print(sqrt(4), pi)
print(2**53 + 1 == float(2**53), 2**53+1 > float(2**53), 10**400 > 1e308)
print((1,2) < (1,2,3), [] < [0], "a" < "B")
print(int("0x1f", 16), int(" 12 "), int("-0b11", 2), int("1_000"))
print("%5.1f|%-8s|%+d|%05d|%x|%%|%e" % (3.14159, "ab", 5, 42, 255, 12345.678))
print("{:,}".format(1234567.891), "{:_}".format(10**9), "{:.2%}".format(0.1234), "{:>10}".format("x"), "{:b}".format(5))
