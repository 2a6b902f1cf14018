# Class attributes, instance attributes, and lookups that fall back.
class Config:
    layers = 32
    shared = []
    size = layers * 4096
    label: str = "默认"
    untouched: int

    def __getattr__(self, name):
        if name.startswith("auto_"):
            return name[5:]
        raise AttributeError(f"no {name} here")

a, b = Config(), Config()
a.layers = 40
a.shared.append(1)
Config.label = "changed"
print(a.layers, b.layers, Config.layers, b.shared, Config.size, a.label, a.auto_batch)
try:
    a.other
except AttributeError as e:
    print(e)
print(getattr(a, "nope", 0), hasattr(a, "auto_x"), hasattr(a, "nope"), type(a).__name__)
b.extra, b.more = 1, 2
print(b.extra + b.more, Config.layers)

class Empty:
    pass

class Nested:
    class Inner:
        value = 7

    inner = Inner()

e = Empty()
e.x = e.y = 3
e.x += 1
print(e.x, e.y, Nested.Inner.value, Nested().inner.value, Nested.Inner.__name__)
