# del of names, items, slices, attributes.
a, b, c = 1, [1, 2, 3, 4, 5], {"x": 1, "y": 2}
del b[0], c["x"]
del b[-1:]
print(b, c)
del b[::2]
print(b)
del (a)
try:
    a
except NameError as e:
    print(e)
class Thing:
    z = 1
t = Thing()
t.w = 2
del t.w
del Thing.z
print(hasattr(t, "w"), hasattr(Thing, "z"))
for action in ("b[9]", "c['q']", "t.nope"):
    try:
        if action == "b[9]":
            del b[9]
        elif action == "c['q']":
            del c["q"]
        else:
            del t.nope
    except (IndexError, KeyError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    del "abc"[0]
except TypeError as e:
    print(e)
try:
    del (1, 2)[0]
except TypeError as e:
    print(e)
x = y = 5
del x
print(y)
