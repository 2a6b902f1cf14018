class Bytes:
    def __init__(self, n):
        self.n = n

    def __add__(self, other):
        return Bytes(self.n + (other.n if isinstance(other, Bytes) else other))

    __radd__ = __add__

    def __mul__(self, k):
        return Bytes(self.n * k)

    __rmul__ = __mul__

    def __truediv__(self, other):
        return self.n / other.n if isinstance(other, Bytes) else Bytes(self.n / other)

    def __repr__(self):
        return f"{self.n / 2**30:.2f} GiB"

    def __bool__(self):
        return self.n > 0


weights, cache = Bytes(14 * 10**9), Bytes(2**31)
print(weights, cache, weights + cache, sum([weights, cache]), 2 * cache, weights / cache, bool(Bytes(0)))
print(self_name := type(weights).__name__, weights.__class__ is Bytes, weights.__class__.__name__)
