class Bytes:
    def __init__(self, count):
        self.count = count

    def __add__(self, other):
        if isinstance(other, Bytes):
            return Bytes(self.count + other.count)
        return NotImplemented

    def __mul__(self, factor):
        return Bytes(self.count * factor)

    __rmul__ = __mul__

    def __truediv__(self, other):
        return self.count / other.count if isinstance(other, Bytes) else Bytes(self.count / other)

    def __radd__(self, other):
        return self if other == 0 else NotImplemented

    def __format__(self, spec):
        return format(self.count / 2 ** 30, spec or ".1f") + " GiB"


layer = Bytes(2 ** 30)
print(f"{layer * 32} {3 * layer:.3f} {sum([layer, layer, layer])} {layer * 8 / layer} {layer / 4:.2f}")
try:
    layer + 1
except TypeError as error:
    print(error)
try:
    1 + layer
except TypeError as error:
    print(error)
