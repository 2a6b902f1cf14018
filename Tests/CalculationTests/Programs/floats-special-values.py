inf, nan = float("inf"), float("nan")
print(inf, -inf, nan, inf - inf, inf * 0, inf + 1, -inf < 1e308 < inf, nan == nan, nan != nan, nan < 1)
print(1e308 * 10, -1e308 * 10, 5e-324 / 2, 0.0 == -0.0, -0.0, 0.0 + -0.0, 1 / inf, -1 / inf)
print(max(1, nan), max(nan, 1), min(nan, 1), sorted([3, 1, 2.5]), round(-0.4), round(0.5), round(1.5), round(2.5))
for f in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: int(inf), lambda: round(nan), lambda: 10.0 ** 400, lambda: 0.0 ** -1):
    try:
        print(f())
    except (ZeroDivisionError, OverflowError, ValueError) as error:
        print(type(error).__name__, error)
