def hanoi(n, a="A", b="B", c="C"):
    return [] if n == 0 else hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)


def ackermann(m, n):
    return n + 1 if m == 0 else ackermann(m - 1, 1) if n == 0 else ackermann(m - 1, ackermann(m, n - 1))


def subsets(items):
    return [[]] if not items else [s + extra for s in subsets(items[1:]) for extra in ([], [items[0]])]


def even(n): return n == 0 or odd(n - 1)
def odd(n): return n != 0 and even(n - 1)


print(len(hanoi(5)), hanoi(2), ackermann(2, 3), sorted(map(sorted, subsets([1, 2, 3]))), even(50), odd(7))
def depth(tree): return 1 + max(map(depth, tree), default=0)
print(depth([[], [[]], [[[]]]]))
