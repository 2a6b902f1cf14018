a, b = {"x": 1, "y": 2}, {"y": 3, "z": 4}
print(a | b, b | a, {**a, **b}, dict(a, w=0))
a |= b
print(a, sorted(a.keys() & b.keys()), sorted(a.items() - b.items()))
a |= [("q", 9)]
print(a)
try:
    a | [("q", 9)]
except TypeError as error:
    print(error)
