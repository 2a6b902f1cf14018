import dataclasses
from dataclasses import *
from typing import *


def show(compute):
    try:
        print(compute())
    except Exception as error:
        print('|', type(error).__name__, error)
@dataclass
class Model:
    "A model."
    name: str
    layers: int = 32
    dims: List[int] = field(default_factory=list)
    hidden: int = field(default=1, repr=False)
    kind: ClassVar[str] = 'x'
    def params(self): return self.layers*self.hidden
m=Model('a'); n=Model('a',dims=[1]); print(m,n,m==n,m==Model('a'),m.params(),Model.kind,Model.__doc__, m.dims is n.dims)
print([f.name for f in fields(m)], [f.type for f in fields(Model)], fields(Model)[1].default, is_dataclass(m), is_dataclass(Model), is_dataclass(3))
print(asdict(n), astuple(n), replace(m,layers=2), m.__match_args__)
show(lambda: Model()); show(lambda: Model(1,2,3,4,5)); show(lambda: Model('a',bad=1)); show(lambda: hash(m)); show(lambda: m<n); show(lambda: replace(m, zzz=1)); show(lambda: fields(3)); show(lambda: asdict(3)); show(lambda: replace(3))
@dataclass(frozen=True, order=True)
class P:
    x: int
    y: float = 0.0
p=P(1,2.0); print(p, p<P(1,3), sorted([P(2),P(1,5),P(1)]), hash(p)==hash(P(1,2.0)), {p:1}[P(1,2.0)], p>=P(0), P(1)==(1,0.0))
def setx(): p.x=3
show(setx)
def delx(): del p.x
show(delx); show(lambda: p < 3)
@dataclass
class B(Model):
    extra: int = 0
    layers: int = 64
print(B('z'), B('z',1,[],2,3))
@dataclass
class I:
    a: int
    scale: InitVar[int] = 2
    b: int = field(init=False)
    def __post_init__(self, scale): self.b=self.a*scale
print(I(3), I(3,5), I(a=1,scale=9).b)
@dataclass(kw_only=True)
class K:
    a: int
    b: int = 3
print(K(a=1)); show(lambda: K(1)); show(lambda: K())
@dataclass
class K2:
    a: int
    _: KW_ONLY
    b: int = 3
    c: int
print(K2(1,c=4)); show(lambda: K2(1,2,3)); show(lambda: K2(1))
@dataclass(slots=True)
class S:
    a: int
    b: int = 2
s=S(1); print(s, S.__slots__)
def sets(): s.z=1
show(sets)
@dataclass(eq=False)
class E: x:int
print(E(1)==E(1), hash(E(1))==hash(E(2)) and False)
@dataclass(unsafe_hash=True)
class H: x:int
print(hash(H(1))==hash(H(1)))
@dataclass(repr=False)
class R:
    x:int
    def __repr__(self): return f'<R {self.x}>'
print(R(3))
@dataclass(init=False)
class NI:
    x:int
    def __init__(self): self.x=9
print(NI())
def bad1():
    @dataclass
    class X:
        a: int = 1
        b: int
show(bad1)
def bad2():
    @dataclass
    class X:
        a: list = []
show(bad2)
def bad3():
    @dataclass(order=True)
    class X:
        a: int
        def __lt__(s,o): return 1
show(bad3)
def bad4():
    @dataclass
    class X(P):
        z: int = 3
show(bad4)
def bad5():
    @dataclass(order=True,eq=False)
    class X: a:int
show(bad5)
def bad6():
    @dataclass
    class X:
        a: int = field(default=1, default_factory=int)
show(bad6)
def bad7():
    @dataclass(frozen=True)
    class X:
        a: int
        def __setattr__(self,n,v): pass
show(bad7)
Q=make_dataclass('Q',['x',('y',int),('z',int,field(default=5))],namespace={'tot':lambda s:s.x+s.z}); print(Q(1,2), Q(1,2).tot())
@dataclass
class Tree:
    v: int
    kids: List['Tree'] = field(default_factory=list)
    meta: dict = field(default_factory=dict, compare=False)
tr=Tree(1,[Tree(2),Tree(3,[Tree(4)])],{'k':(1,[Tree(5)])}); print(tr); print(asdict(tr)); print(astuple(tr)); print(asdict(tr,dict_factory=lambda kv: sorted(kv,key=str)))
r=Tree(0); r.kids.append(r); print(r)
@dataclass
class Pr:
    _x: int = 3
    @property
    def x(self): return self._x
    @x.setter
    def x(self,v): self._x=v
a=Pr(); a.x=5; print(a, a.x)
match p:
    case P(x,y): print('matched',x,y)
print(field(default=3,metadata={'u':'GB'}).metadata['u'], fields(Model)[2].default_factory, fields(Model)[0].default is MISSING)
class Base:
    def __init__(self): self.q=1
@dataclass
class Dv(Base):
    z:int=1
    def __post_init__(self): super().__init__()
d=Dv(); print(d,d.q)
@dataclass(frozen=True)
class Fz:
    w: float
    b: int = 8
    def gb(self): return self.w*self.b/8/1e9
print(Fz(7e9).gb(), replace(Fz(7e9), b=4).gb(), {Fz(1.0), Fz(1.0)})
