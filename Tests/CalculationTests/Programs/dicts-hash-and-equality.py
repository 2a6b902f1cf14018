# What is equal has one hash, so 1, 1.0 and True are one key.
d = {}
for key in [1, 1.0, True, "1", (1,), (1.0,), 0, False, -0.0, None, frozenset([1])]:
    d[key] = d.get(key, 0) + 1
print(d)
class Key:
    def __init__(self, name):
        self.name = name
    def __eq__(self, other):
        return isinstance(other, Key) and self.name.lower() == other.name.lower()
    def __hash__(self):
        return hash(len(self.name))
d = {Key("A"): 1, Key("a"): 2, Key("b"): 3}
print(len(d), d[Key("A")], Key("B") in d)
class NoHash:
    def __eq__(self, other):
        return True
try:
    {NoHash(): 1}
except TypeError as error:
    print(error)
