# Dictionaries keep the order of insertion.
d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 10
print(d, list(d), list(d.keys()), list(d.values()), list(d.items()), len(d))
del d["b"]
d["b"] = 4
print(d, d.get("a"), d.get("x"), d.get("x", 0), "a" in d, 2 in d.values(), ("a", 2) in d.items())
print(d.pop("a"), d.pop("zz", None), d.setdefault("n", []), d.setdefault("c", 9), d)
d["n"].append(1)
d.update({"c": 5, "e": 6}, f=7)
d.update([("g", 8)])
print(d, d.popitem(), {**d, "c": 0}, d | {"c": 1, "z": 2}, {"z": 0} | d)
d |= {"c": 100}
print(d, dict(a=1, b=2), dict([("x", 1), ("y", 2)]), dict({"k": 1}, j=2), dict.fromkeys("ab", 0), dict.fromkeys([1]))
print(d.keys(), d.values(), d.items(), d.copy() == d, {1: "a", True: "b", 1.0: "c"}, {(1, 2): [3]}[1, 2])
print(list(reversed(d)), sorted(d), max(d), {} == {}, {"a": 1, "b": 2} == {"b": 2, "a": 1}, bool({}))
for action in (lambda: d["missing"], lambda: {}.pop("k"), lambda: {}.popitem(), lambda: {[]: 1}, lambda: {}[1, 2], lambda: {} < {}, lambda: dict([1]), lambda: dict(["abc"])):
    try:
        action()
    except (KeyError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
