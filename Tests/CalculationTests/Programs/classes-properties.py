# Properties with getters and setters.
class Tensor:
    def __init__(self, shape, bits=16):
        self.shape = shape
        self._bits = bits

    @property
    def elements(self):
        """How many numbers."""
        total = 1
        for n in self.shape:
            total *= n
        return total

    @property
    def bits(self):
        return self._bits

    @bits.setter
    def bits(self, value):
        if value not in (4, 8, 16, 32):
            raise ValueError(f"no format of {value} bits")
        self._bits = value

    @property
    def bytes(self):
        return self.elements * self.bits // 8

t = Tensor((2, 3, 4))
print(t.elements, t.bits, t.bytes)
t.bits = 32
print(t.bytes)
for action in (lambda: setattr(t, "bits", 5), lambda: setattr(t, "elements", 1), lambda: t.missing):
    try:
        action()
    except (ValueError, AttributeError) as e:
        print(type(e).__name__, e)
t.shape = (10, 10)
print(t.elements, t._bits)
