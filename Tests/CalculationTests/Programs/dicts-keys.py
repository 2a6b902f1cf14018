# What can be a key, and when two keys are the same.
d = {1: "int", 1.0: "float", True: "bool", "1": "str", (1,): "tuple", None: "none", 2.5: "half", frozenset([1]): "set", 10**20: "big", -1: "neg", -2: "neg2"}
print(d, len(d), d[1], d[(1,)], d[None], d[1e20], d[frozenset({1.0})])
print(0.0 in {0: 1}, -0.0 in {0: 1}, "a" in {"a": None}, 2**64 in {2.0**64: 1}, {2**64: "a", 2.0**64: "b"}, {float("inf"): 1}[float("inf")])
for key in ([], {}, {1}, ([],), {"a": 1}):
    try:
        print({key: 1})
    except TypeError as e:
        print(e)

class Key:
    def __init__(self, n):
        self.n = n

    def __hash__(self):
        return self.n % 2

    def __eq__(self, other):
        return isinstance(other, Key) and self.n == other.n

keys = {Key(i): i for i in range(6)}
print([keys[Key(i)] for i in range(6)], Key(7) in keys, len(keys), keys.pop(Key(2)), len(keys), [k.n for k in keys])
print(hash(1) == hash(1.0) == hash(True), hash(5), hash(-1), hash(2**61 - 1), hash(2**61), hash(0.5), hash(-7), hash(1e20) == hash(10**20))
