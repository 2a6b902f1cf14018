# Which operator binds first.
x0 = 4
print(2 + 3 * 4, (2 + 3) * 4, 2 * 3 ** 2, -3 ** 2, (-3) ** 2, 2 ** -1, 10 - 4 - 3, 100 / 10 / 2, 2 ** 3 ** 0)
print(7 // 2 * 2, 7 % 4 * 2, -7 // 2, -(7 // 2), ~2 + 1, -~5, not 1 == 2, not True and False, True or False and False)
print(1 + 2 << 3, 1 << 2 + 3, 6 & 3 == 2, (6 & 3) == 2, 1 | 2 ^ 3 & 4, 5 & 6 | 1, 1 < 2 & 3, 8 >> 1 + 1)
print(1 if not x0 else 2 if x0 > 5 else 3, (lambda: 1 or 2)(), [1, 2][0] + 1, -[1, 2][1], {"a": 1}["a"] ** 2, "a" + "b" * 2)
print(not 0 in [1], not (0 in [1]), 1 not in [1, 2] or 5, "x" if 1 > 2 else "y" + "z", 3 * -2, 3 - -2, 3 + +2, 2 - - 2)
print(10 % 3 ** 2, 2 * 5 % 3, 7e9 * 2 / 1024 ** 3, 7e9 * 2 / 1024 / 1024 / 1024, 1 / 2 * 4, 1 / (2 * 4), 4 ** 0.5 ** 2)
x = [1, 2, 3]
print(x[1:][0] * 2, x[-1] ** x[0], x and x[0] or 5, len(x) - 1 == x[1], *x[:2], sum(x) / len(x) > 1.5)
print(lambda_test := (lambda a, b=2: a + b)(1), [a for a in x if a > 1 if a < 3], (1, 2) + (3,) * 2, 1, (2))
