# Fewer operators: unary ones, and those that need both sides of the class.
class Size:
    def __init__(self, gib):
        self.gib = gib

    def __repr__(self):
        return f"Size({self.gib:g})"

    def __sub__(self, other):
        return Size(self.gib - other.gib)

    def __floordiv__(self, other):
        return self.gib // other.gib

    def __mod__(self, other):
        return Size(self.gib % other.gib)

    def __pow__(self, n):
        return Size(self.gib**n)

    def __neg__(self):
        return Size(-self.gib)

    def __abs__(self):
        return Size(abs(self.gib))

a, b = Size(13), Size(26)
print(b - a, b // a, b % Size(4), a**2, -a, abs(-a), abs(a - b), -(-b))
for action in (lambda: a + b, lambda: a / 2, lambda: a < b, lambda: ~a, lambda: a @ b, lambda: a[0], lambda: len(a), lambda: a()):
    try:
        action()
    except TypeError as e:
        print(e)
