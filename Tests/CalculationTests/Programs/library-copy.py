import copy


def show(compute):
    try:
        print(compute())
    except Exception as error:
        print('|', type(error).__name__, error)
class P:
    def __init__(self,x,y): self.x=x; self.y=y
    def __repr__(self): return f'P({self.x},{self.y})'
p=P([1],{'a':[2]}); q=copy.copy(p); r=copy.deepcopy(p); p.x.append(5); p.y['a'].append(7); print(p,q,r)
l=[1,[2,3]]; l.append(l); m=copy.deepcopy(l); print(m, m[2] is m, m[1] is l[1], copy.copy(l)[1] is l[1])
s=(1,[2]); u=copy.deepcopy(s); print(u, u is s, u[1] is s[1]); v=(1,(2,)); print(copy.deepcopy(v) is v, copy.copy(v) is v)
class Q:
    __slots__=('a','b')
    def __init__(self): self.a=[1]
q=copy.deepcopy(Q()); print(q.a, hasattr(q,'b'))
class L(list): pass
l=L([1,[2]]); l.n=[3]; m=copy.deepcopy(l); l[1].append(0); l.n.append(0); print(m,type(m).__name__,m.n)
class D(dict): pass
class T(tuple): pass
d=D(a=[1]); e=copy.deepcopy(d); d['a'].append(2); print(e,type(e).__name__, copy.copy(d), copy.deepcopy(T([1,[2]])), type(copy.copy(T([1]))).__name__)
class H:
    def __copy__(self): return 'copied'
    def __deepcopy__(self,memo): return ('deep',type(memo).__name__)
print(copy.copy(H()),copy.deepcopy([H(),H()]))
from collections import namedtuple, defaultdict, Counter, OrderedDict, deque
N=namedtuple('N','a b'); n=N(1,[2]); k=copy.deepcopy(n); print(k,k.b is n.b,copy.copy(n))
dd=defaultdict(list,{1:[2]}); print(copy.deepcopy(dd),copy.copy(dd),copy.deepcopy(Counter('aab')),copy.deepcopy(deque([1,[2]],maxlen=3)),copy.deepcopy(OrderedDict(a=1)))
show(lambda: copy.deepcopy(i for i in [])); print(copy.deepcopy({1,2}),copy.copy(frozenset([1])),copy.deepcopy([print,len,P,show])[0] is print)
e=copy.deepcopy(ValueError(1,[2])); print(repr(e)); x=[1]; y=copy.deepcopy([x,x]); print(y[0] is y[1])
import enum
class C(enum.Enum): R=1
print(copy.deepcopy(C.R) is C.R, copy.copy(C.R), copy.Error)
