# range objects.
r = range(2, 20, 3)
print(r, list(r), len(r), r[0], r[-1], r[1:3], r[::-1], list(r[::2]), 5 in r, 6 in r, 5.0 in r, "a" in r, r.index(8), r.count(8), r.count(9))
print(range(5) == range(0, 5, 1), range(0) == range(5, 1), range(3) == [0, 1, 2], bool(range(0)), bool(range(1)), range(1, 1))
print(r.start, r.stop, r.step, list(range(5, 0, -2)), list(range(-3)), list(range(0, -6, -2)), sum(range(10**4)), max(range(7)))
print(len(range(10**12)), 10**11 in range(10**12), range(10**15)[-1])
print(list(reversed(range(1, 8, 3))), [*range(2)], dict.fromkeys(range(2)), tuple(range(0, 10, 5)), hash(range(3)) == hash(range(0, 3)))
for action in (lambda: range(1, 2, 0), lambda: range(1.5), lambda: range(), lambda: r[99], lambda: r.index(6), lambda: range(3) + [1]):
    try:
        action()
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)
for i in range(3):
    i += 10
    print(i, end=" ")
print(i)
