values = list(range(6))
del values[0], values[-1]
d = {"a": 1, "b": {"c": 2, "e": 3}}
del d["b"]["c"]
print(values, d)
class Box: pass
box = Box()
box.x = box.y = 1
del box.x
print(hasattr(box, "x"), box.y)
a, b, c = 1, 2, 3
del a, (b, c)
for name in ("a", "b"):
    try:
        print(eval) if False else {"a": lambda: a, "b": lambda: b}[name]()
    except NameError as error:
        print(error)
x = y = [1, 2]
del x
print(y)
