# Classes, attributes, and methods.
class Accelerator:
    """One GPU."""

    vendor = "NVIDIA"
    count = 0

    def __init__(self, name, memory, price=None):
        self.name = name
        self.memory = memory
        self.price = price
        Accelerator.count += 1

    def fits(self, gib):
        return gib <= self.memory

    def describe(self):
        return f"{self.vendor} {self.name} ({self.memory}GB)"

a100 = Accelerator("A100", 80)
mi300 = Accelerator("MI300X", memory=192)
mi300.vendor = "AMD"
print(a100.describe(), mi300.describe(), Accelerator.vendor, Accelerator.count)
print(a100.fits(26), a100.price, Accelerator.fits(mi300, 191), Accelerator.__name__)
print(isinstance(a100, Accelerator), type(a100) is Accelerator, type(a100).__name__, a100 == a100, a100 == mi300)
a100.note = "added later"
print(a100.note, hasattr(a100, "note"), hasattr(mi300, "note"), getattr(mi300, "note", "none"))
bound = a100.fits
print(bound(81), [g.name for g in sorted([mi300, a100], key=lambda g: g.memory)])
del a100.note
try:
    a100.note
except AttributeError as e:
    print(e)
try:
    Accelerator.missing
except AttributeError as e:
    print(e)
setattr(a100, "price", 15000)
print(a100.price)
