# Tuples, with and without parentheses.
pair = 1, "two"
single = (3,)
empty = ()
print(pair, single, empty, (4), tuple([1, 2]), tuple("ab"), tuple(range(3)), tuple({"k": 1}))
print(pair + single, single * 3, pair[0], pair[-1], pair[:1], len(pair), "two" in pair, pair.index("two"), (1, 1, 2).count(1))
print((1, 2) < (1, 3), (1, 2) == (1, 2), (1,) < (1, 0), (2,) > (1, 5), (1, "a") == (1.0, "a"), () == [])
a, b = b, a = 1, 2
print(a, b)
print({(0, 0): "origin"}[(0, 0)], hash((1, 2)) == hash((1, 2)), sorted([(2, "b"), (1, "z"), (2, "a")]))
nested = ((1, 2), [3, 4])
nested[1].append(5)
print(nested, (1, (2, (3,)))[1][1][0], *nested)
for action in (lambda: pair.index(9), lambda: pair + [1], lambda: hash(([],)), lambda: (1, "a") < (1, 2), lambda: pair.append(1)):
    try:
        action()
    except (ValueError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
try:
    pair[0] = 5
except TypeError as e:
    print(e)
try:
    nested[1] += [6]
except TypeError as e:
    print(e, nested)
