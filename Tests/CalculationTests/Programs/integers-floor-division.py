# Floor division rounds towards minus infinity, and the remainder has the divisor's sign.
for a, b in [(7, 2), (-7, 2), (7, -2), (-7, -2), (0, 5), (6, 3), (-6, 3)]:
    print(a, b, a // b, a % b, divmod(a, b))
big = 10**30 + 7
for a, b in [(big, 10**15), (-big, 10**15), (big, -10**15), (-big, -10**15), (big, 3), (-big, -3), (5, big), (-5, big)]:
    print(a // b, a % b, (a // b) * b + a % b == a)
print(-9223372036854775808 // -1, -9223372036854775808 % -1)
print(True // 1, True % 2, 7 // True)
layers, devices = 32, 5
per_device = -(-layers // devices)
print("rounded up:", per_device)
