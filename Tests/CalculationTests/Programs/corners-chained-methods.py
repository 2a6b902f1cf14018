print("  Model-7B ".strip().lower().replace("-", "_").split("_")[1].upper().rjust(5, "."))
print([3, 1, 2].__len__(), (5).__add__(3), "ab".__contains__("a"), {1: 2}.__getitem__(1), (2).__pow__(3))
print(sorted({"b": 1, "a": 2}.items(), key=lambda kv: kv[1])[0][0].upper())
