import copy
from copy import deepcopy


def attempt(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)


a = [1, [2, 3], {'k': [4]}, (5, [6]), {7}]
s, d = (copy.copy(a), copy.deepcopy(a))
a[1].append('x')
a[2]['k'].append('y')
a[3][1].append('z')
a[4].add('w' if False else 8)
print(a, s, d, sep='\n')
print(s is a, s[1] is a[1], d[1] is a[1], d[3] is a[3])
t = (1, (2, 'a'), frozenset([3]))
print(deepcopy(t) is t, deepcopy((1, (2, 3))) is not None, copy.copy(t) is t)
u = (1, 2)
print(deepcopy(u) is u, deepcopy('x') == 'x', deepcopy(None), deepcopy(3.5), deepcopy(range(3)))
print(deepcopy(len) is len, deepcopy(int) is int, deepcopy(slice(1, 2)), deepcopy(...))
print(copy.copy(len) is len)
shared = [0]
x = {'a': shared, 'b': shared, 'c': [shared]}
y = deepcopy(x)
y['a'].append(1)
print(y, x, y['a'] is y['b'] is y['c'][0])
loop = [1]
loop.append(loop)
l2 = deepcopy(loop)
print(l2, l2[1] is l2, l2 is loop)
tl = ([],)
tl[0].append(tl)
t2 = deepcopy(tl)
print(t2[0][0] is t2, t2 is tl)


class Node:

    def __init__(self, v):
        print('init', v)
        self.v = v
        self.next = None
        self.tags = []


n = Node(1)
n.next = Node(2)
n.next.next = n
m = deepcopy(n)
c = copy.copy(n)
print(m.v, m.next.v, m.next.next is m, m is n, m.tags is n.tags, c.next is n.next, c.tags is n.tags)
print(vars(m).keys())


class Custom:

    def __init__(self, n):
        self.n = n

    def __copy__(self):
        print('copying')
        return Custom(self.n + 1)

    def __deepcopy__(self, memo):
        print('deep', type(memo).__name__)
        return Custom(deepcopy([self.n], memo)[0] + 10)


print(copy.copy(Custom(1)).n, deepcopy([Custom(1)])[0].n)


class State:

    def __init__(self):
        self.a, self.secret, self.l = (1, 2, [3])

    def __getstate__(self):
        d = dict(vars(self))
        del d['secret']
        return d

    def __setstate__(self, st):
        print('set', sorted(st))
        vars_ = st
        [setattr(self, k, v) for k, v in vars_.items()]
        self.secret = None


o = State()
p = copy.copy(o)
q = deepcopy(o)
print(p.secret, p.l is o.l, q.l is o.l, q.l)


class Red:

    def __init__(self, *a):
        print('Red', a)
        self.a = a

    def __reduce__(self):
        return (Red, ([1], 2), {'extra': [5]})


r = copy.copy(Red())
r2 = deepcopy(r)
print(r.a, r.extra, r2.a, r2.extra)


class New:

    def __new__(cls, v=0):
        print('new', v)
        self = super().__new__(cls)
        self.v = v
        return self

    def __getnewargs__(self):
        return (self.v,)


print(copy.copy(New(4)).v, deepcopy(New(5)).v)


class NeedsArg:

    def __new__(cls, v):
        return super().__new__(cls)


attempt(lambda: copy.copy(NeedsArg(1)))


class Single:
    _i = None

    def __new__(cls):
        if cls._i is None:
            cls._i = super().__new__(cls)
        return cls._i


print(copy.copy(Single()) is Single(), deepcopy(Single()) is Single())
