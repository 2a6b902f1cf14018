# Equality, order and hashing.
class Version:
    def __init__(self, major, minor):
        self.key = (major, minor)

    def __eq__(self, other):
        return isinstance(other, Version) and self.key == other.key

    def __lt__(self, other):
        return self.key < other.key

    def __le__(self, other):
        return self.key <= other.key

    def __hash__(self):
        return hash(self.key)

    def __repr__(self):
        return "v%d.%d" % self.key

    def __bool__(self):
        return self.key != (0, 0)

a, b, c = Version(1, 2), Version(1, 10), Version(1, 2)
print(a == c, a != c, a == b, a != b, a < b, a > b, a <= c, a >= b, a is c)
print(sorted([b, a, Version(0, 9)]), max(a, b), min([b, a]), a in [c], [a, b].index(c), {a: 1, c: 2}, len({a, b, c}))
print(bool(Version(0, 0)), not Version(0, 0), "yes" if a else "no", a == 5, 5 == a, a != None)

class Plain:
    pass

p = Plain()
print(p == p, p == Plain(), p != p, {p: 1}[p], p in {p})

class Unhashable:
    def __eq__(self, other):
        return True

print(Unhashable() == 3, 3 == Unhashable(), Unhashable() != 3)
for action in (lambda: {Unhashable()}, lambda: Plain() < Plain(), lambda: a < 5, lambda: sorted([p, 1])):
    try:
        action()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
