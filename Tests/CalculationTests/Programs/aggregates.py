# any, all, sum, min, max, len.
print(any([]), all([]), any([0, "", 1]), all([1, "a", []]), any(x > 3 for x in [1, 5]), all(x > 0 for x in [1, 2]))
print(sum([]), sum([1, 2.5]), sum([0.1, 0.2, 0.3]), sum((1, 2), 10), sum([[1], [2]], []), sum([True, True]), sum(range(101)), sum([1, 2], start=0.5))
print(max(3, 1, 2), min([3, 1]), max("b", "a"), max([], default=0), min((), default=None), max({"a": 1, "z": 0}), max([1, 5], [2]), min("hello", "abc"))
print(max([1, -7, 3], key=abs), min(["aaa", "b"], key=len), max("aB", key=str.lower), max(1, 2.0, 2), min(2, 2.0), max((1, "a"), (1, "b")))
print(len("显存"), len([]), len({1: 2}), len(range(0, 10, 3)), len((1,)), len({1, 1}), abs(-5), abs(-2.5), abs(True))
print(sum([1e16, 1, -1e16]), sum([0.1] * 3), sum([1e308, 1e308]), sum([10**20, 0.5]), sum([0.5, 10**20, 1]))
print(divmod(17, 5), pow(2, 8), round(2.5), bool([]), sum(x for x in {1: "a", 2: "b"}), sum(ord(c) for c in "abc"))
print(min(float("nan"), 1), min(1, float("nan")), max(float("nan"), 1), max([0.0, -0.0]), min([1, True]), max([True, 1]))
