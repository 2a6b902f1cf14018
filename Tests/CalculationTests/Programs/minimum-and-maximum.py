print(min(3, 1, 2), max([3, 1, 2]), min("hello"), max("a", "b", key=len), min([], default=0), max([], default=None), max({"a": 1, "b": 0}), min((2, 1), (1, 9)))
print(max([1, 5, 3], key=lambda x: -x), min(["bb", "a", "c"], key=len), max(1, 1.0), max(1.0, 1), min(True, 1), max("10", "9"), max([[1, 2], [1, 3]]))
gpus = {"A100": 312, "H100": 989, "B200": 2250}
print(max(gpus, key=gpus.get), min(gpus.values()), max(gpus.items(), key=lambda item: item[1]))
for f in (lambda: max([]), lambda: min(), lambda: max(5), lambda: max(1, "a"), lambda: min([1, 2], key=5), lambda: max(1, 2, default=3)):
    try:
        print(f())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
