from contextlib import *


def show(compute):
    try:
        print(compute())
    except Exception as error:
        print('|', type(error).__name__, error)
@contextmanager
def tag(n):
    print('<',n); 
    try: yield n.upper()
    finally: print('>',n)
with tag('a') as x: print(x)
try:
    with tag('b'): raise ValueError('z')
except ValueError as e: print('caught',e)
@contextmanager
def swallow():
    try: yield
    except KeyError as e: print('swallowed',e)
with swallow(): {}[1]
@tag('d')
def fn(): return 5
print(fn(), fn())
with suppress(ZeroDivisionError, KeyError): 1/0
with nullcontext(3) as n: print(n)
class R:
    def close(self): print('closed')
with closing(R()) as r: print('in')
with ExitStack() as st:
    print(st.enter_context(tag('x')), st.enter_context(tag('y'))); st.callback(print,'cb',sep='')
@contextmanager
def none():
    if False: yield
show(lambda: none().__enter__())
@contextmanager
def two(): yield 1; yield 2
def g():
    with two(): pass
show(g)
show(lambda: ExitStack().enter_context(3))
try:
    with ExitStack() as st:
        st.push(lambda *a: print(a[0].__name__) or True); raise KeyError
except KeyError: print('no')
def stop():
    with tag('s'): raise StopIteration('q')
show(stop)
