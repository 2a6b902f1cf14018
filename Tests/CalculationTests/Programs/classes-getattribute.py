# __getattribute__ is asked for every attribute; special methods are found without it.
class Logged:
    limit = 3

    def __init__(self):
        self.value = 1

    def __getattribute__(self, name):
        print("asked for", name)
        if name == "magic":
            return 42
        return object.__getattribute__(self, name)

    def double(self):
        return self.value * 2

    def __len__(self):
        return 7


item = Logged()
print(item.magic, item.value, item.limit)
print(item.double())
print(len(item), hasattr(item, "absent"), getattr(item, "absent", None))
item.value += 1
print(vars(item) if False else item.value)


class Guarded(Logged):
    def __getattribute__(self, name):
        if name.startswith("_"):
            raise AttributeError("private: " + name)
        return super().__getattribute__(name)

    def __getattr__(self, name):
        return "instead of " + name


guarded = Guarded()
print(guarded.double(), guarded._secret, guarded.absent)


class Broken:
    def __getattribute__(self, name):
        raise ValueError(name)


try:
    Broken().anything
except ValueError as error:
    print("ValueError", error)


class Late:
    x = 1


late = Late()
print(late.x)
Late.__getattribute__ = lambda self, name: name.upper()
print(late.x, late.anything)
del Late.__getattribute__
print(late.x)
print(object.__getattribute__("a", "upper")(), "a".__getattribute__("upper")())
print(__doc__)
