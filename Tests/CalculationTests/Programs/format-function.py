# The built-in format() and __format__.
print(format(3.14159, ".2f"), format(42), format("x", ">4"), format(1234567, ","), format(255, "#x"), format(0.5, "%"))
print(format(1e9, ".3g"), format(10**12, "e"), format(-5, "+"), format(5, "+"), format(5, " "), format(2.0), format(2.0, ""))

class Gib:
    def __init__(self, size):
        self.size = size

    def __format__(self, spec):
        number, _, unit = spec.partition("|")
        return format(self.size, number or ".1f") + (unit or "GiB")

print(f"{Gib(13.04)} {Gib(13.04):.3f} {Gib(13.04):.0f| GB} {Gib(80):>8.2f|G}", "{:|x} {}".format(Gib(1), Gib(2)))

class Plain:
    def __str__(self):
        return "plain"

print(f"{Plain()}", format(Plain()), f"{Plain()!s:>8}")
try:
    format(Plain(), ">8")
except TypeError as e:
    print(e)
