# Modulo and floor division of floats, signed zeros included.
for a, b in [(7.5, 2), (-7.5, 2), (7.5, -2), (-7.5, -2), (0.0, 3), (-0.0, 3), (6.0, 3), (-6.0, 3), (1e20, 3), (1.0, 0.1)]:
    print(a, b, a // b, a % b, divmod(a, b))
inf = float("inf")
print(5.0 % inf, -5.0 % inf, 5.0 // inf, -5.0 // inf)
print(inf % 2, inf // 2)
print(0.3 % 0.1, 0.3 // 0.1, 1e308 % 7)
try:
    print(1.0 % 0)
except ZeroDivisionError as e:
    print(e)
try:
    print(1.0 // 0)
except ZeroDivisionError as e:
    print(e)
try:
    print(divmod(1.0, 0.0))
except ZeroDivisionError as e:
    print(e)
try:
    print(divmod(5, 0))
except ZeroDivisionError as e:
    print(e)
