import operator
from functools import *


def show(compute):
    try:
        print(compute())
    except Exception as error:
        print('|', type(error).__name__, error)
print(reduce(lambda a,b:a*b,[1,2,3,4]), reduce(operator.add,[],10)); show(lambda: reduce(max,[])); show(lambda: reduce(max,3))
p=partial(int,base=2); print(p('101'), p.func, p.args, p.keywords, p)
q=partial(partial(pow,2),3); print(q(), q, q.args); show(lambda: partial(3)); show(lambda: partial())
print(partial(print,'a',sep='-').keywords)
partial(print,'a',sep='-')('b','c')
@lru_cache(maxsize=None)
def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
print(fib(80), fib.cache_info(), fib.__name__, fib.__wrapped__(5)); fib.cache_clear(); print(fib.cache_info(), fib.cache_parameters())
@lru_cache(maxsize=2)
def f(x,y=0):
    "docs"
    print('call',x,y); return x+y
f(1);f(2);f(1);f(3);f(2);f(1,y=0);f(1,0);f(x=1)
print(f.cache_info(), f.__doc__)
@cache
def g(*a): return len(a)
print(g(), g(1), g(1.0), g(True), g.cache_info()); show(lambda: g([])); show(lambda: lru_cache('a'))
@lru_cache(typed=True)
def h(x): return type(x).__name__
print(h(1),h(1.0),h(True),h.cache_info())
class A:
    def __init__(self): self.n=0
    @cached_property
    def v(self):
        "value"
        self.n+=1; return self.n*10
    @lru_cache
    def m(self,x): return x*2
    @staticmethod
    @cache
    def s(x): return x+1
a=A(); print(a.v,a.v,a.n, vars(a)); del a.v; print(a.v, A.v.__doc__, a.m(3), a.m(3), A.m.cache_info(), A.s(2)); a.v=5; print(a.v)
@total_ordering
class V:
    def __init__(self,x): self.x=x
    def __eq__(self,o): return self.x==o.x if isinstance(o,V) else NotImplemented
    def __lt__(self,o): return self.x<o.x if isinstance(o,V) else NotImplemented
print(V(1)<V(2),V(1)<=V(1),V(2)>V(1),V(1)>=V(2),sorted([V(3),V(1)],reverse=True)[0].x); show(lambda: V(1)>3); show(lambda: V(1)<=3)
show(lambda: total_ordering(type('X',(),{})))
print(sorted([3,1,2],key=cmp_to_key(lambda a,b:b-a)), max([1,5,2],key=cmp_to_key(lambda a,b:a-b)))
def deco(fn):
    @wraps(fn)
    def w(*a,**k):
        print('before',fn.__name__); return fn(*a,**k)
    return w
@deco
def hello(n: int) -> str:
    "says hello"
    return f'hi {n}'
print(hello(3), hello.__name__, hello.__doc__, hello.__annotations__, hello.__wrapped__(1), hello.__qualname__)
@singledispatch
def describe(x): return f'obj {x}'
@describe.register
def _(x: int): return f'int {x}'
@describe.register(list)
def _(x): return f'list {len(x)}'
@describe.register(float)
@describe.register(complex if False else str)
def _(x): return f'fs {x}'
print(describe(1), describe([1]), describe('a'), describe(1.5), describe(None), describe(True), describe.dispatch(bool)(3), sorted(k.__name__ for k in describe.registry))
show(lambda: describe())
class S:
    @singledispatchmethod
    def m(self,x): return 'base'
    @m.register
    def _(self,x:int): return 'int'
print(S().m(1),S().m('a'))
class C:
    def set(self,v): self.v=v; return v
    on=partialmethod(set,True)
    off=partialmethod(set,v=False)
c=C(); print(c.on(), c.v, c.off(), c.v)
