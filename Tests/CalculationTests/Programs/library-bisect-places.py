import bisect


def attempt(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)


a = [1, 2, 2, 2, 5, 8]
print(bisect.bisect(a, 2), bisect.bisect_left(a, 2), bisect.bisect_right(a, 9))
print(bisect.bisect_left(a, 0), bisect.bisect(a, 3, 2, 4), bisect.bisect([], 1))
bisect.insort(a, 3)
bisect.insort_left(a, 2)
bisect.insort_right(a, 2.0)
print(a)
rows = [('a', 1), ('b', 3), ('c', 5)]
print(bisect.bisect_left(rows, 3, key=lambda r: r[1]), bisect.bisect(rows, 3, key=lambda r: r[1]))
bisect.insort(rows, ('x', 4), key=lambda r: r[1])
print(rows)
print(['FDCBA'[bisect.bisect([60, 70, 80, 90], s)] for s in (33, 99, 77, 70, 89.9)])
print(bisect.bisect_left(range(0, 100, 10), 35), bisect.bisect('abcd', 'c'), bisect.bisect(a, x=2))
print(bisect.bisect(a=a, x=5, lo=1, hi=3))
attempt(lambda: bisect.bisect(a, 1, -1))
attempt(lambda: bisect.bisect([1, 'a'], 1))
attempt(lambda: bisect.bisect(a))
attempt(lambda: bisect.bisect())
attempt(lambda: bisect.bisect(5, 5))
attempt(lambda: bisect.insort((1,), 2))
attempt(lambda: bisect.bisect(a, 1, 0, 100))
attempt(lambda: bisect.bisect(a, 1, 0, 3, len))
attempt(lambda: bisect.bisect(a, 1, y=1))
attempt(lambda: bisect.bisect(a, 1, 'z'))
print(bisect.bisect.__name__, bisect.insort, bisect.bisect is bisect.bisect_right)
