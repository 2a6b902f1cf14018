# Operators defined by a class.
class Size:
    def __init__(self, gib):
        self.gib = gib

    def __repr__(self):
        return f"Size({self.gib:g})"

    def __add__(self, other):
        if isinstance(other, Size):
            return Size(self.gib + other.gib)
        if isinstance(other, (int, float)):
            return Size(self.gib + other)
        raise TypeError(f"cannot add {other!r}")

    __radd__ = __add__

    def __mul__(self, n):
        return Size(self.gib * n)

    def __rmul__(self, n):
        return self * n

    def __truediv__(self, other):
        return self.gib / other.gib

    def __iadd__(self, other):
        self.gib += other.gib
        return self

a, b = Size(13), Size(26)
print(a + b, a + 1, 1 + a, sum([a, b]), a * 2, 3 * a, b / a)
alias = a
a += b
print(a, alias is a, [a, b])
for action in (lambda: a + "x", lambda: "x" + a, lambda: a < b, lambda: a & b, lambda: ~a, lambda: a @ b):
    try:
        action()
    except TypeError as e:
        print(e)
