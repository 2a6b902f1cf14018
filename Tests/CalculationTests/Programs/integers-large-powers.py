print(2 ** 100, (-3) ** 33, 10 ** 30 // 7, -10 ** 30 // 7, 10 ** 30 % 7, -10 ** 30 % 7)
print(2 ** -2, 0 ** 0, (-1) ** 5, -1 ** 4, 2 ** 3 ** 2)
print(divmod(-7, 2), divmod(7, -2), divmod(-7, -2), -7 // 2, -7 % 2, int(-7 / 2))
print((1 << 70) >> 68, -5 >> 1, -1 >> 100, ~0, ~(1 << 65), -8 & 0xFF, 5 ^ -3, -5 | 3)
print(pow(7, 100, 13), pow(3, -1, 11), int("ff", 16), int("0b101", 0), int("-1_000"))
for bad in ["2 ** -1 % 0", "0 ** -1", "1 << -1", "pow(2, -1, 4)", "int('')"]:
    print(bad)
for f in (lambda: 0 ** -1, lambda: 1 << -1, lambda: pow(2, -1, 4), lambda: int(""), lambda: int("12.0"), lambda: int("0x"), lambda: int(float("nan"))):
    try:
        print(f())
    except (ValueError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
