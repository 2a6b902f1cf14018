# A dictionary keeps the order in which its keys came; a new value does not move one, taking it out and in does.
d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 10
print(d)
value = d.pop("a")
d["a"] = value
print(d, list(d), d.popitem(), d)
d.update(b=1, z=2)
print(d, {**{"x": 1}, **d, "b": 0})
print({1: "a", True: "b", 1.0: "c"}, {"a": 1, "b": 2} == {"b": 2, "a": 1})
print(dict(zip("abc", range(3))) | {"a": 9, "d": 4})
