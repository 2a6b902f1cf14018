# How instances print inside other things.
class Item:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"Item({self.name!r})"

class Shown(Item):
    def __str__(self):
        return self.name

x, y = Item("a"), Shown("显存")
print(x, y, [x, y], (x,), {"k": y}, str(y), repr(y), f"{y} {y!r} {x}", "%s %r" % (y, y))
print([str(i) for i in (x, y)], "{} {!r}".format(y, y), {x.name: x}, sep="\n")

class Bad:
    def __str__(self):
        return 5

try:
    print(Bad())
except TypeError as e:
    print(e)

class OnlyStr:
    def __str__(self):
        return "only str"

print(OnlyStr(), f"{OnlyStr()!s:>10}")
print(Item, int, [str, Item], type(None), type(x), type(type(x)), type(5), ValueError, type(ValueError("x")))
print(len, print, type(len), type(lambda: 0))
