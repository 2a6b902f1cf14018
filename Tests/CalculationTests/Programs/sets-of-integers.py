# Sets, printed in an order that does not depend on hashing of strings.
a, b = {1, 2, 3, 4}, {3, 4, 5}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b), len(a | b))
print(a <= {1, 2, 3, 4, 5}, a < a, a >= {1}, a == {4, 3, 2, 1}, a.isdisjoint({9}), {1}.issubset(a), a.issuperset([1, 2]))
a.add(10)
a.discard(99)
a.remove(1)
a.update([20, 21], (22,))
print(sorted(a), 20 in a, 1 in a, len(a), sum(a), max(a))
a -= {20, 21}
a |= {0}
a &= {0, 2, 3, 22}
a ^= {0, 7}
print(sorted(a), sorted(a.union([1], {2})), sorted(a.intersection(range(5))), sorted(a.difference([7])), sorted(a.symmetric_difference([7, 8])))
print(set(), {5}, set([1, 1, 1]), frozenset([7]), frozenset(), {True, 1, 1.0}, sorted(set("aab")))
print({x % 3 for x in range(10)}, {0, 1, 2, 3}, {3, 2, 1}, set(range(8)), {-1}, {100, 1})
print({frozenset([1]): "ok"}[frozenset([1])], {1} == frozenset([1]), sorted({*[1, 2], *(2, 3)}))
a.clear()
print(a, bool(a), a.copy())
for action in (lambda: {1}.remove(2), lambda: {[1]}, lambda: set().pop(), lambda: {1} + {2}, lambda: {1} | [2], lambda: {1}[0], lambda: {set()}):
    try:
        action()
    except (KeyError, TypeError, AttributeError) as e:
        print(type(e).__name__, e)
