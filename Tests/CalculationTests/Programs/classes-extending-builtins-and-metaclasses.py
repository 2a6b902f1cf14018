class D(dict):
    def __missing__(self, k):
        self[k] = 0
        return 0
d = D()
d['a'] += 2
d.update(b=3)
print(d, len(d), 'a' in d, list(d), isinstance(d, dict), d == {'a': 2, 'b': 3}, d.get('zz'))
class T(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))
    @property
    def x(self): return self[0]
t = T(1, 2)
print(t, t.x, t + (3,), t == (1, 2), hash(t) == hash((1, 2)), T.__name__)
a, b = t
print(a, b, max(t), sorted(T(5, 1)))
class C(float):
    def __repr__(self): return f"C({float(self)})"
c = C(3.5)
print(c, c + 1, c * 2, c > 3, f"{c:.2f}", round(c), int(c), math if False else 1)
class M(type):
    def __new__(mcls, name, bases, ns, **kw):
        cls = super().__new__(mcls, name, bases, ns)
        cls.tag = name.lower()
        return cls
    def __iter__(cls): return iter([1, 2])
    def __len__(cls): return 2
    def __getitem__(cls, k): return k * 2
    def __contains__(cls, k): return k == 1
    def __call__(cls, *a):
        print("call", a)
        return super().__call__(*a)
class A(metaclass=M):
    def __init__(self, v): self.v = v
    def f(self): return self.v
class B(A):
    def f(self): return super().f() + 1
print(A.tag, B.tag, list(A), len(B), A[4], 1 in A, B(3).f(), type(A) is M, isinstance(A, M))
class P:
    subs = []
    def __init_subclass__(cls, **kw):
        P.subs.append((cls.__name__, kw))
class Q(P, flag=True): pass
print(P.subs)
class Desc:
    def __set_name__(self, owner, name): self.name = name
    def __get__(self, obj, typ): return obj.data[self.name] if obj else self
    def __set__(self, obj, v): obj.data[self.name] = v * 2
class U:
    z = Desc()
    def __init__(self): self.data = {}
u = U(); u.z = 4
print(u.z)
X = type('X', (object,), {'k': 3, 'm': lambda self: self.k})
print(X().m(), X)
def g():
    got = yield 1
    print("got", got)
    try:
        yield 2
    except ValueError as e:
        print("caught", e)
        yield 3
    finally:
        print("fin")
    return 9
it = g(); print(next(it), it.send(7), it.throw(ValueError("bad")))
try: next(it)
except StopIteration as e: print(e.value)
h = g(); next(h); next(h); h.close()
class S:
    __slots__ = ('a',)
    def __init__(self): self.a = 1
s = S()
try: s.b = 2
except AttributeError as e: print(e)
def fn(a: int, b: list[int] = None) -> int | None:
    """Doc."""
fn.count = 3
print(fn.__doc__, fn.__annotations__, fn.count, fn.__name__)
class Ann:
    x: int
    y: float = 2.0
print(Ann.__annotations__)
class G:
    def __init__(self): self._t = 1
    @property
    def t(self): return self._t
    @t.setter
    def t(self, v): self._t = v
    @t.deleter
    def t(self): print("del"); self._t = None
q = G(); q.t = 5; print(q.t); del q.t; print(q.t)
class Outer:
    class Inner: pass
    def m(self): pass
print(Outer.Inner, Outer.m.__qualname__)
try: Outer().m(1, 2)
except TypeError as e: print(e)
class V:
    def __setattr__(self, k, v):
        print("set", k); object.__setattr__(self, k, v)
v = V(); v.x = 1; print(v.x, vars(v))
class L(list):
    def __getitem__(self, i): return super().__getitem__(i) * 10
l = L([1, 2, 3]); l.append(4); l += [5]; print(l[0], l, type(l).__name__, len(l), l[1:2])
class I(int):
    def __add__(self, o): return I(int(self) + o)
print(I(3) + 4, type(I(3) + 4), I(5) * 2, [10, 20][I(1)], I(3) == 3)
