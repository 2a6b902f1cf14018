# Comparisons between floats, whole numbers and what is neither.
inf, nan = float("inf"), float("nan")
print(0.1 + 0.2 == 0.3, abs(0.1 + 0.2 - 0.3) < 1e-9, 0.5 == 1 / 2)
print(1 == 1.0, 2**53 == float(2**53), 2**53 + 1 == float(2**53 + 1), 2**53 + 1 > float(2**53))
print(10**400 > 1e308, -(10**400) < -1e308, 10**400 < inf, 10**400 == inf)
print(nan == nan, nan != nan, nan < 1, nan > 1, [nan] != [0])
print(0.0 == -0.0, True == 1.0, False < 0.5 < True)
print(max(1, 1.0, True), min(1.0, 1), max(0.0, -0.0), min(-0.0, 0.0))
print(1 != 2.0, 3 >= 3.0, 3 <= 2.9999999999999999)
print((1.5).is_integer(), (2.0).is_integer(), (0.5).as_integer_ratio(), (-3.25).as_integer_ratio())
print(bool(0.0), bool(-0.0), bool(1e-300), bool(nan))
try:
    print(1 < "2")
except TypeError as e:
    print(e)
