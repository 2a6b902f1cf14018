from collections import namedtuple

Config = namedtuple("Config", "layers hidden heads", defaults=[4096, 32])
print(Config(12), Config(12, heads=8), Config._field_defaults)
print(namedtuple("R", "a, class, a, _b", rename=True)._fields)
print(namedtuple("Empty", "")())


class Vector(namedtuple("Vector", "x y")):
    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    @property
    def length(self):
        return (self.x**2 + self.y**2) ** 0.5


v = Vector(3, 4)
print(v, v + v, v.length)
print(v._replace(y=0))
print(Vector._make("ab"))
