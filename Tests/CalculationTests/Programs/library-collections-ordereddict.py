from collections import OrderedDict

d = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
d.move_to_end("a")
print(d)
d.move_to_end("c", last=False)
print(list(d.items()))
print(d.popitem(), d.popitem(last=False))
print(d)
print(OrderedDict(), OrderedDict(x=1))
print(OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1))
print(OrderedDict(a=1, b=2) == dict(b=2, a=1))
print(OrderedDict.fromkeys("abc", 0))
print(list(reversed(OrderedDict(a=1, b=2))))
try:
    OrderedDict().popitem()
except KeyError as e:
    print(e)
try:
    d.move_to_end("zz")
except KeyError as e:
    print(e)


class Recent(OrderedDict):
    def __init__(self, size):
        super().__init__()
        self.size = size

    def put(self, key, value):
        self[key] = value
        self.move_to_end(key)
        if len(self) > self.size:
            self.popitem(last=False)


recent = Recent(2)
for key in [1, 2, 1, 3]:
    recent.put(key, key * key)
print(list(recent), recent[1])
print(OrderedDict(a=1) | {"b": 2})
