# True division always gives a float, correctly rounded even when both sides are huge.
print(7 / 2, 6 / 3, 1 / 3, -1 / 3, 0 / 5, 0 / -5)
print(10**30 / 10**29, 10**400 / 10**399, (10**400 + 1) / 10**400)
print(2**1000 / 2**999, 3**700 / 3**699)
print((2**53 + 1) / 1, (2**53 + 1) / 2, (2**54 + 3) / 1)
print(1 / 3 * 3, 2 / 3, 10 / 3, 1e300 / 1e-10)
print(80 * 10**9 / 1024**3, 80 * 10**9 / 10**9)
print(True / 2, 4 / True)
for divisor in (0, 0.0, False):
    try:
        print(1 / divisor)
    except ZeroDivisionError as e:
        print(type(e).__name__, e)
try:
    print(10**400 / 3)
except OverflowError as e:
    print("overflow:", e)
print(10**400 // 3 == (10**400 - 1) // 3)
