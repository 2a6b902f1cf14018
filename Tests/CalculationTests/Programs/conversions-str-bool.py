# str, bool, repr, list, tuple, set and dict of things.
values = [None, True, 0, -5, 2.0, 1e100, "", "text", [1, "a"], (1,), {}, {"k": [1]}, range(3), range(1, 9, 2), slice(1, 2), ...]
for value in values:
    print(str(value), repr(value), bool(value), type(value).__name__)
print(list("ab"), tuple([1]), list({"a": 1}), list(range(3)), tuple("显存"), set([1]), dict([("a", 1)]), str(), list(), tuple(), bool(), repr(""))
print(str(5) + "5", str(1.0), str([1, 2.0, "3"]), "".join(map(str, [1, None, True])), str("x") is not None)
print(str(str), str(type(5)), repr(int), str(ValueError("v")), repr(ValueError("v")), str(Exception("a", "b")), str(KeyError("k")))
print(int(str(10**20)), float(repr(0.1)) == 0.1, list(map(bool, ["", "False", 0, "0", 0.0, [0]])))
print(sorted(str(n) for n in range(12)), [int(c) for c in str(2**20)], str(12345)[::-1])
print(chr(0x4e2d), hex(20013), bool("False"))
