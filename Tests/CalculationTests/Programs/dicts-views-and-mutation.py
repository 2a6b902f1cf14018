# Views follow the dictionary; changing its size while iterating is an error.
d = {"a": 1, "b": 2}
keys, values, items = d.keys(), d.values(), d.items()
d["c"] = 3
print(keys, values, items, len(keys), "c" in keys, list(items))
try:
    for key in d:
        d[key + "x"] = 0
except RuntimeError as e:
    print(e)
try:
    for key in d:
        del d[key]
except RuntimeError as e:
    print(e)
for key in list(d):
    if key.endswith("x"):
        del d[key]
print(d)
for key in d:
    d[key] = 0
print(d, next(iter(d.values())), list(map(str, d)))
d.clear()
print(d, keys, values)
