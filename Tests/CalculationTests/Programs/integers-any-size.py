# Whole numbers grow as far as they need to.
parameters = 70 * 10**9
print(parameters, parameters**3)
print(2**64, 2**64 - 1, -(2**63), -(2**63) - 1)
print(9223372036854775807 + 1, -9223372036854775808 - 1)
print(9223372036854775807 * 9223372036854775807)
print(10**50 // 10**48, 10**50 - 10**50)
print(123456789012345678901234567890 * 987654321098765432109876543210)
print(2**200 == 4**100, 2**200 > 2**199, 2**64 == float(2**64))
print(-(10**30), +(10**30), abs(-(10**30)))
print(int("1" * 40) + int("9" * 40))
factorial = 1
for n in range(1, 41):
    factorial *= n
print(factorial)
