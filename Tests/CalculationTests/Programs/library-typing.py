import typing
from typing import *
from dataclasses import dataclass


def show(compute):
    try:
        print(compute())
    except Exception as error:
        print('|', type(error).__name__, error)
print(Any, Optional[int], Union[int,str], Union[int,None,str], Optional[Union[int,str]], List[int], Dict[str,List[int]], Tuple[int,...], Tuple[()], Set[str], Callable[[int,str],bool], Callable[...,Any], Callable[[],None])
print(List, Dict, Union, Optional, Callable, Tuple, Type[int], Iterable[int], Iterator[str], Sequence[float], Mapping[str,int], Generator[int,None,None], DefaultDict[str,int], Deque[int])
print(Literal['a',1,True], Final[int], ClassVar[List[int]], Annotated[int,'x',3], NoReturn, Never, Self, TypeAlias)
print(List['Node'], List[None], Optional[list[int]], list[Optional[int]], dict[str, Any], tuple[int, ...], int|None, int|str|List[int], None|List[int], List[int]|None, Union[int], Union[int,int], Optional[None])
T=TypeVar('T'); K=TypeVar('K',bound=int); P=ParamSpec('P'); C2=TypeVar('C2',covariant=True); N=TypeVar('N',int,float)
print(T,K,P,C2,N.__constraints__,K.__bound__,T.__name__,List[T],Dict[str,T][int],Callable[[T],T][int],Callable[P,T],Optional[T][str], P.args)
class Stack(Generic[T]):
    def __init__(self): self.items: List[T]=[]
    def push(self,x:T)->None: self.items.append(x)
s=Stack[int](); s.push(3); print(s.items, Stack[int], Stack.__parameters__, type(s).__name__, isinstance(s,Stack), Stack.__orig_bases__, Stack.__mro__)
class Pair(Generic[T,K]): pass
print(Pair[str,int]); show(lambda: Pair[int]); show(lambda: List[int,str]); show(lambda: Dict[int]); show(lambda: Stack[int][str])
class Sub(Stack[int]): pass
print(Sub.__mro__, Sub.__parameters__, issubclass(Sub,Stack)); show(lambda: Sub[int])
@runtime_checkable
class Sized2(Protocol):
    def size(self)->int: ...
class A:
    def size(self): return 3
print(isinstance(A(),Sized2), isinstance(3,Sized2), issubclass(A,Sized2)); show(lambda: Sized2())
class Quack(Protocol):
    x: int
show(lambda: isinstance(3,Quack)); 
class Duck(Quack): x=3
print(Duck().x, isinstance(Duck(),Duck))
class Pt(NamedTuple):
    "A point."
    x: int
    y: float = 0.5
    def norm(self): return self.x+self.y
p=Pt(1); print(p, p.y, p.norm(), p._replace(y=2), Pt._fields, Pt._field_defaults, p==(1,.5), Pt.__annotations__, p._asdict(), isinstance(p,tuple), Pt.__doc__)
show(lambda: Pt()); show(lambda: Pt(1,2,3)); show(lambda: Pt(z=1))
x,y=p; print(x,y)
Q=NamedTuple('Q',[('a',int),('b',str)]); print(Q(1,'z'), Q.__annotations__)
def bad():
    class B(NamedTuple):
        a: int = 1
        b: int
show(bad)
class Cfg(TypedDict, total=False):
    name: str
    layers: int
c=Cfg(name='x',layers=3); c2: Cfg={'name':'y'}; print(c, type(c).__name__, Cfg.__annotations__, Cfg.__total__, sorted(Cfg.__optional_keys__)); show(lambda: isinstance({},Cfg))
class Cfg2(Cfg):
    z: Required[int]
print(Cfg2(z=1), sorted(Cfg2.__annotations__), Cfg2.__required_keys__)
UserId=NewType('UserId',int); print(UserId(5)+1, UserId, UserId.__supertype__, UserId.__name__)
print(cast(int,'a'), get_origin(List[int]), get_args(Dict[str,int]), get_origin(Optional[int]), get_args(Optional[int]), get_origin(list[int]), get_args(list[int]), get_origin(int), get_args(Callable[[int],str]) , get_origin(Callable), get_args(Annotated[int,'a']), get_origin(int|str), get_args(Literal[1,2]))
@overload
def f(x:int)->int: ...
@overload
def f(x:str)->str: ...
def f(x): return x
print(f(3), f.__annotations__)
def g(a:int,b:Optional[str]=None,*c:int,**d:float)->List[int]: pass
print(g.__annotations__, get_type_hints(g)); print(get_type_hints(Pt))
print(Optional[int]==Union[None,int], Union[int,str]==Union[str,int], List[int]==List[int], hash(List[int])==hash(List[int]), Literal[1]==Literal[True], {Optional[int]:1}[Union[int,None]])
show(lambda: Union[()]); show(lambda: Optional[int,str]); show(lambda: List()); show(lambda: isinstance([],List[int])); print(isinstance([],List), isinstance(3,Union[int,str]), issubclass(list,Sequence), isinstance({},Mapping), isinstance(3,Hashable), isinstance(len,Callable))
show(lambda: Any()); show(lambda: assert_never(3)); show(lambda: Union[int,3]); show(lambda: Callable[int]); show(lambda: Callable[int,str]); show(lambda: TypeVar('X',int)); show(lambda: Optional[int]())
print(TYPE_CHECKING, typing.List, AnyStr, Text, isinstance(3, SupportsInt), isinstance('a',SupportsInt))
print(typing.get_type_hints(Cfg), type(Any), ClassVar, Literal)
