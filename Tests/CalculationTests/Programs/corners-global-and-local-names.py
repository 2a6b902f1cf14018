x = "global"


def reads():
    return x


def hides():
    x = "local"
    return x, reads()


def changes():
    global x
    x = "changed"
    return x


def nested():
    x = "enclosing"

    def inner():
        return x

    def rebind():
        nonlocal x
        x = "rebound"

    before = inner()
    rebind()
    return before, inner(), x


print(reads(), hides(), nested(), x, changes(), x)
for name in ("only here",):
    later = name
print(name, later)
