# round() goes to the even neighbour, and never pretends that a decimal is exact.
print([round(x / 2) for x in range(-7, 8)])
print(round(2.675, 2), round(1.005, 2), round(0.125, 2), round(0.375, 2), round(2.5, 0))
print(round(1234567, -3), round(1500, -3), round(2500, -3), round(-1500, -3), round(5, -1), round(15, -1))
print(round(26.0770320892334, 1), round(13.0385, 3), round(79.99999), round(1e16), round(-0.4))
print(round(7), round(7, 2), round(10**20 + 5, -1), round(True), round(123.456, -2))
print(round(1e300, 2), round(1.5e-10, 12), round(0.1 + 0.2, 15), round(1e22, -22))
print(type(round(2.0)).__name__, type(round(2.0, 0)).__name__, type(round(2.0, None)).__name__)
print(round(float("inf"), 2), round(float("nan"), 1))
for value in (float("inf"), float("nan")):
    try:
        print(round(value))
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
try:
    round("3")
except TypeError as e:
    print(e)
