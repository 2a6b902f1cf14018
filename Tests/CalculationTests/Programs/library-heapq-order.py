import heapq
from heapq import *


def attempt(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)


seed = 12345


def rand():
    global seed
    seed = (seed * 1103515245 + 12345) % 2 ** 31
    return seed >> 8


h = []
for _ in range(40):
    heappush(h, rand() % 50)
print(h)
print([heappop(h) for _ in range(10)], h)
xs = [rand() % 100 for _ in range(31)]
heapify(xs)
print(xs)
print(heapreplace(xs, 200), heappushpop(xs, -1), heappushpop(xs, 55), xs)
print(nlargest(3, xs), nsmallest(3, xs), nlargest(2, ['aa', 'b', 'cccc', 'dddd'], key=len))
print(nsmallest(1, []), nlargest(0, [1]), nlargest(-1, [1]), nsmallest(100, [3, 1]))
print(nlargest(1, iter([4, 9])), nsmallest(2, {'a': 3, 'b': 1}, key={'a': 3, 'b': 1}.get))
print(list(merge([1, 4, 7], [2, 5], [], [0, 9])), list(merge('ad', 'bc', key=str.upper)))
print(list(merge([9, 3], [8, 3, 1], reverse=True)), list(merge()))
print(list(merge([(1, 'a')], [(1, 'b'), (0, 'z')], key=lambda t: t[0])))
tasks = []
for p, n in [(3, 'low'), (1, 'high'), (2, 'mid'), (1, 'also')]:
    heappush(tasks, (p, n))
while tasks:
    print(heappop(tasks), end=' ')
print()


class Node:

    def __init__(self, v):
        self.v = v

    def __lt__(self, o):
        print(f'{self.v}<{o.v}', end=' ')
        return self.v < o.v

    def __repr__(self):
        return f'N{self.v}'


ns = [Node(v) for v in (5, 2, 8, 1, 9)]
heapify(ns)
print(ns)
print(heappop(ns))
heappush(ns, Node(0))
print(ns)
print(heapreplace(ns, Node(4)), heappushpop(ns, Node(1)))


def dijkstra(g, s):
    d, q = ({s: 0}, [(0, s)])
    while q:
        c, u = heappop(q)
        for v, w in g.get(u, {}).items():
            if c + w < d.get(v, float('inf')):
                d[v] = c + w
                heappush(q, (d[v], v))
    return d


print(dijkstra({'a': {'b': 7, 'c': 3}, 'c': {'b': 1, 'd': 8}, 'b': {'d': 2}}, 'a'))
attempt(lambda: heappop([]))
attempt(lambda: heapreplace([], 1))
attempt(lambda: heappush((), 1))
attempt(lambda: heapify(5))
attempt(lambda: heappush([1], 'a'))
attempt(lambda: heappush([1]))
attempt(lambda: heappop())
attempt(lambda: heapify([{}, {}]))
attempt(lambda: nlargest(2))
attempt(lambda: nlargest('a', [1]))
attempt(lambda: nsmallest(2, [1, 'a', 3]))
attempt(lambda: list(merge([1], 2)))
attempt(lambda: heappush(heap=[], item=1))


def src(n, *xs):
    for x in xs:
        print(f'{n}{x}', end=' ')
        yield x


for x in merge(src('a', 1, 3), src('b', 2, 4)):
    print('->', x, end=' ')
print()
