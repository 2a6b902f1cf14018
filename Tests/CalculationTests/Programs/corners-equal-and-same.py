# Ranges that give the same numbers hash the same; a copy of what cannot change is the same object.
print(hash(range(4, 0)) == hash(range(7, 7, 3)), {range(4, 0): "none"}[range(9, 9, 2)])
print(hash(range(3, 4)) == hash(range(3, 100, 97)), {range(3, 4): "three"}[range(3, 13, 10)])
print(range(0, 4, 2) == range(0, 3, 2), hash(range(0, 4, 2)) == hash(range(0, 3, 2)))
f = frozenset([1, 2]) ^ {-2, 1, 2**64, -(3**41)}
print(f.copy() is f, frozenset(f) is f, f.copy())
print(set(f), set(f).copy(), f == set(f).copy())


class Set(frozenset):
    pass


g = Set(f)
print(type(g.copy()), g.copy() is g, frozenset(g) is g)
t = (1, [2])
print(tuple(t) is t, t[:] is t, t[0:2] is t, t[:1] is t, t[::-1] is t, t * 1 is t, 1 * t is t, t + () is t, () + t is t)
empty = ()
print(empty is t[:0], tuple([]) is empty, empty * 3 is empty)
for operation in ("^=", "|=", "<<=", "@=", "^", "@"):
    for left, right in ((1, 2.5), (2.5, 1), (1, 2)):
        x = left
        try:
            if operation == "^=":
                x ^= right
            elif operation == "|=":
                x |= right
            elif operation == "<<=":
                x <<= right
            elif operation == "@=":
                x @= right
            elif operation == "^":
                x = x ^ right
            else:
                x = x @ right
            print(x)
        except TypeError as error:
            print(error)
