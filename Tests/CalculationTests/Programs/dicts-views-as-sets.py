old = {"a": 1, "b": 2, "c": 3}
new = {"b": 2, "c": 4, "d": 5}
print(sorted(old.keys() & new.keys()), sorted(new.keys() - old.keys()), sorted(old.keys() ^ new.keys()), sorted(old.keys() | new))
print(sorted(old.items() & new.items()), sorted(old.items() - new.items()))
print(old.keys() == {"a", "b", "c"}, old.keys() >= {"a"}, ("a", 1) in old.items(), 3 in old.values(), old.keys().isdisjoint(["x"]))
keys = old.keys()
old["z"] = 26
print(len(keys), "z" in keys, list(keys))
