# pow with two and three arguments, and the operator's binding strength.
print(2**10, 2**0, 0**0, (-2)**3, -2**2, 2**-1, (-2)**-2)
print(2**3**2, (2**3)**2, -2**-2, 2**-1**2)
print(pow(2, 10), pow(3, 200, 13), pow(7, -1, 11), pow(-3, 5, 7), pow(3, 4, -5))
print(pow(2, 0.5), pow(2.0, 3), 4**0.5, 1024**0.5)
print(10**-3, 10**-20, 10.0**-20, 0.1**2)
print(1**1000000, (-1)**1000001, 0**5)
for base, exponent in [(0, -1), (0.0, -2)]:
    try:
        print(base**exponent)
    except ZeroDivisionError as e:
        print(e)
try:
    print(10.0**400)
except OverflowError as e:
    print(e)
try:
    print(pow(2, 3, 0))
except ValueError as e:
    print(e)
try:
    print(pow(2, -1, 4))
except ValueError as e:
    print(e)
