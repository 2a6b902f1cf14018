r = range(2, 20, 3)
print(list(r), len(r), r[0], r[-1], r[2:4], r[::-1], 8 in r, 9 in r, 8.0 in r, "8" in r, r.index(11), r.count(5), r.start, r.stop, r.step)
print(range(5) == range(0, 5, 1), range(0) == range(3, 3), range(0, 3, 2) == range(0, 4, 2), hash(range(3)) == hash(range(0, 3)), list(range(5, 0, -2)), sum(range(101)), max(range(3)), bool(range(0)), range(10)[3:8:2])
for f in (lambda: range(1, 2, 0), lambda: range(3)[5], lambda: range("a"), lambda: range(), lambda: range(3).index(9), lambda: range(1.5)):
    try:
        print(f())
    except (ValueError, IndexError, TypeError) as error:
        print(type(error).__name__, error)
