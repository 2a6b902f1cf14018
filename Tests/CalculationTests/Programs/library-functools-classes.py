import functools
from functools import *


def attempt(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)


class Model:

    def __init__(self, n):
        self.n = n

    @cached_property
    def weights(self):
        """The weights."""
        print('loading')
        return [0] * self.n

    @lru_cache(maxsize=None)
    def flops(self, tokens):
        print('flops', tokens)
        return self.n * tokens
    scaled = partialmethod(flops, 10)

    def setting(self, name, value):
        return (self.n, name, value)
    on = partialmethod(setting, 'on', value=True)


m = Model(3)
print(m.weights, m.weights is m.weights, m.flops(2), m.flops(2), Model.flops.cache_info())
print(m.scaled(), m.on(), m.on(value=0))
del m.weights
print(m.weights, Model.weights.__doc__, vars(m))
m.weights = 5
print(m.weights)


@total_ordering
class Version:

    def __init__(self, *p):
        self.p = p

    def __eq__(self, o):
        return self.p == o.p if isinstance(o, Version) else NotImplemented

    def __lt__(self, o):
        return self.p < o.p if isinstance(o, Version) else NotImplemented

    def __repr__(self):
        return 'v' + '.'.join(map(str, self.p))


a, b = (Version(3, 11), Version(3, 9))
print(a > b, a >= b, a <= b, a < b, a != b, max(a, b), sorted([a, b]), a >= Version(3, 11))
print(a <= Version(3, 11), a > Version(3, 11))
attempt(lambda: a > 1)
attempt(lambda: a <= 1)


def none_total():

    @total_ordering
    class X:
        pass


attempt(none_total)
comparisons = {
    '__le__': lambda s, o: s.v <= o.v, '__gt__': lambda s, o: s.v > o.v, '__ge__': lambda s, o: s.v >= o.v
}
for root in ('__le__', '__gt__', '__ge__'):
    ns = {'__init__': lambda self, v: setattr(self, 'v', v), '__eq__': lambda s, o: s.v == o.v}
    ns[root] = comparisons[root]
    C = total_ordering(type('C', (), ns))
    print(root)
    print([(C(x) < C(y), C(x) <= C(y), C(x) > C(y), C(x) >= C(y)) for x, y in [(1, 2), (2, 2), (3, 2)]])


def cmp(a, b):
    return (len(a) > len(b)) - (len(a) < len(b)) or (a > b) - (a < b)


print(sorted(['ccc', 'a', 'bb', 'aa'], key=cmp_to_key(cmp)), min(['bb', 'a'], key=cmp_to_key(cmp)))
K = cmp_to_key(lambda a, b: a - b)
print(K(1) < K(2), K(1) == K(1), K(3).obj, K(1) >= K(2), K(1) != K(2))
attempt(lambda: K(1) < 2)
attempt(lambda: K())
attempt(lambda: hash(K(1)))
attempt(lambda: cmp_to_key())
