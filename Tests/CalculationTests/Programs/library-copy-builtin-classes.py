import copy
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple
from copy import deepcopy
from enum import Enum, IntFlag
from types import SimpleNamespace


def attempt(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)


class L(list):

    def __init__(self, *a):
        super().__init__(*a)
        self.name = 'n'

    def append(self, x):
        print('append', x)
        super().append(x)


l = L([1, [2]])
l.name = ['z']
lc, ld = (copy.copy(l), deepcopy(l))
print(lc, ld, type(ld).__name__, ld.name is l.name, ld[1] is l[1], lc[1] is l[1], lc.name is l.name)


class D(dict):

    def __setitem__(self, k, v):
        print('set', k)
        super().__setitem__(k, v)


dd = D(a=[1])
dc, de = (copy.copy(dd), deepcopy(dd))
print(dc, de, type(de).__name__, de['a'] is dd['a'])


class T(tuple):
    pass


tt = T([[1], 2])
tt.note = [3]
tc = deepcopy(tt)
print(tc, type(tc).__name__, tc[0] is tt[0], tc.note, copy.copy(tt).note is tt.note)


class S(set):
    pass


ss = S([1, 2])
ss.z = 1
sc = deepcopy(ss)
print(sc, sc == ss, sc.z, type(copy.copy(ss)).__name__)


class I(int):
    pass


i = I(5)
i.unit = 'GB'
print(deepcopy(i) + 1, deepcopy(i).unit, type(copy.copy(i)).__name__)


class F(float):

    def __new__(cls, v, unit='s'):
        self = super().__new__(cls, v)
        self.unit = unit
        return self


print(deepcopy(F(1.5, 'ms')), deepcopy(F(1.5, 'ms')).unit)
P = namedtuple('P', 'x y')
p = P([1], 2)
pp = deepcopy(p)
print(pp, pp.x is p.x, copy.copy(p), type(pp).__name__, copy.copy(p).x is p.x)
dq = deque([[1], 2], maxlen=5)
dq2 = deepcopy(dq)
print(dq2, dq2[0] is dq[0], dq2.maxlen, copy.copy(dq)[0] is dq[0])
df = defaultdict(list, a=[1])
df2 = deepcopy(df)
df2['b'].append(2)
print(df2, df, copy.copy(df))
print(deepcopy(OrderedDict(b=[1], a=2)), deepcopy(Counter('abca')))
print(deepcopy(ChainMap({'a': [1]}, {'b': 2})), deepcopy(SimpleNamespace(a=[1], b=2)))


class Slots:
    __slots__ = ('a', 'b')

    def __init__(self):
        self.a = [1]


z = deepcopy(Slots())
print(z.a, hasattr(z, 'b'))


class Color(Enum):
    RED = 1
    BLUE = [2]


class Fl(IntFlag):
    A = 1
    B = 2


print(deepcopy(Color.RED) is Color.RED, copy.copy(Color.BLUE) is Color.BLUE)
print(deepcopy({'c': [Color.RED, Fl.A | Fl.B]}), deepcopy(Color) is Color)


class E(Exception):

    def __init__(self, msg, code=0):
        super().__init__(msg)
        self.code = code


e = E('m', 3)
ec = deepcopy(e)
print(repr(ec), ec.code, ec.args, type(copy.copy(ValueError('v', 1))))
print(copy.copy(ValueError('v', 1)).args)


class BadE(Exception):

    def __init__(self, a, b):
        super().__init__(a)


attempt(lambda: copy.copy(BadE(1, 2)))
attempt(lambda: deepcopy((x for x in [])))
attempt(lambda: deepcopy(copy))
attempt(lambda: copy.copy((g for g in [])))


class Prop:

    def __init__(self):
        self._v = [1]

    @property
    def v(self):
        return self._v

    def __setattr__(self, k, val):
        print('setattr', k)
        super().__setattr__(k, val)

    def __getattr__(self, name):
        print('getattr', name) if not name.startswith('__') else None
        raise AttributeError(name)


print(deepcopy(Prop()).v, copy.copy(Prop()).v)
print(copy.Error, issubclass(copy.Error, Exception), copy.error is copy.Error)
print(type(deepcopy(object())))
fn = lambda: 1
print(deepcopy(fn) is fn, deepcopy([fn])[0] is fn, deepcopy({1: {2: {3: [4]}}}))
print(deepcopy({(1, 2): 't'}), deepcopy(frozenset([1, 2])))
memo = {}
q = [1]
w = deepcopy(q, memo)
print(deepcopy(q, memo) is w)


class Model:

    def __init__(self):
        self.layers = [1, {'w': [0.5]}]
        self.fwd = self.forward

    def forward(self):
        return 1


k = copy.copy(Model())
print(len(k.layers), k.fwd())
