# Sums, products and powers of floats, at the edges too.
print(0.1 + 0.7, 1.1 * 3, 1.1 * 1.1, 0.1 * 3, 3 * 0.1 == 0.3, 1e16 + 1, 1e16 + 2)
print(2.0**0.5, 2.0**-1, (-8.0)**3, 0.0**0, 10.0**15, 10.0**16, 2.0**1023)
print(1e308 + 1e308, -1e308 - 1e308, 1e-308 * 1e-308, -1e-308 * 1e-308)
inf = float("inf")
print(inf - inf, inf * 0, inf + 1, 1 / inf, -1 / inf, inf**0, 1**inf, 0.5**inf, inf > 10**400)
print(7e9 * 2, 7 * 10**9 * 2, 7e9 * 2 / 10**9, 10**18 * 1.0, 3 * 1.5, 2 * 3.0 // 4)
print(int(7e9), int(1e18), 1e18 == 10**18, 1e23 == 10**23, int(1e23))
print(10**20 * 0.1, 10**20 + 0.5, 10**20 - 1e20, 2**70 / 2**69, 1.5 + 2**60)
for action in (lambda: 10**400 * 1.0, lambda: 1.0 + 10**400, lambda: 1e300**2, lambda: (-1.0)**1e300, lambda: 0.0**-1):
    try:
        print(action())
    except (OverflowError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
