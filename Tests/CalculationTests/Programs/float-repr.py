# A float prints as the shortest decimal that reads back as itself.
for value in [0.1, 0.1 + 0.2, 1 / 3, 2 / 3, 1e16, 1e15, 123456789012345680.0, 1e-4, 1e-5, 0.00012345, 1.0, -0.0]:
    print(value, repr(value), str(-value))
print(1e22, 1e23, 1e100, 1.7976931348623157e308, 5e-324, 2.2250738585072014e-308)
print(9007199254740993.0, 9999999999999998.0, 99999999999999990.0, 4.35, 0.1 * 3)
print(float("inf"), float("-inf"), float("nan"), -float("nan"))
print(1e308 * 10, -1e308 * 10, 1e308 * 10 - 1e308 * 10)
print([0.5, 1e-7, 1e7], (2.50,), {"a": 3.10})
print(7e9, 7e9 * 2, 7e9 * 2 / 1024**3, 7e9 * 2 / 1e9, 312e12)
print(5e-324 / 2, 1e-320, 4.9e-324 * 3)
print(float(2**53), float(2**53 + 1), float(10**22), float(10**23))
