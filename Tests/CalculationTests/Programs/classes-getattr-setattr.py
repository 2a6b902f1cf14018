# Attributes by name.
class Row:
    def __init__(self, **fields):
        for name, value in fields.items():
            setattr(self, name, value)

    def __eq__(self, other):
        return (self.模型, self.显存) == (other.模型, other.显存)

row = Row(模型="7B", 显存=13.0, bits=16)
print(row.模型, getattr(row, "显存"), getattr(row, "bits"), row == Row(模型="7B", 显存=13.0, bits=16))
for name in ("bits", "missing"):
    print(name, hasattr(row, name), getattr(row, name, None))
del row.bits
print(hasattr(row, "bits"))
print(getattr("abc", "upper")(), getattr([3, 1], "index")(1), hasattr(5, "foo"), hasattr("a", "split"))
try:
    getattr(row, "missing")
except AttributeError as e:
    print(e)
try:
    (5).x = 1
except AttributeError as e:
    print(e)
try:
    del row.missing
except AttributeError as e:
    print(e)
