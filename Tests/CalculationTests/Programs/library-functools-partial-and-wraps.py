import functools
from functools import *


def attempt(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)


print(reduce(lambda a, b: a * b, [1, 2, 3, 4]), reduce(lambda a, b: a + b, [], 'z'))
print(reduce(max, iter([3, 9, 2])), reduce)
attempt(lambda: reduce(max, []))
attempt(lambda: reduce(max))
attempt(lambda: reduce(max, 5))
attempt(lambda: reduce(max, [1, 'a']))
attempt(lambda: reduce(5, [1, 2]))
base2 = partial(int, base=2)
print(base2('101'), base2, base2.func, base2.args, base2.keywords)
p = partial(print, 'a', sep='-')
p('b', 'c')
p('x', sep='+', end='!\n')
print(partial(p, 'q'), partial(partial(pow, 2), 3)(), partial(pow, 2).args)


class Sub(partial):
    pass


print(Sub(int, '5')(), Sub(int, 5))
attempt(lambda: partial())
attempt(lambda: partial(5))
attempt(lambda: base2.nothing)
p.note = 3
print(p.note, partial(p).func is p)


def log(fn):

    @wraps(fn)
    def wrapper(*args, **kwargs):
        """wrapper doc"""
        print('calling', fn.__name__, args, kwargs)
        return fn(*args, **kwargs)
    return wrapper


@log
def attention(q: int, k, v=None) -> float:
    """Scores."""
    return q * k


attention.flops = 12
print(attention(2, 3), attention.__name__, attention.__doc__, attention.__qualname__)
print(attention.__wrapped__(4, 5), attention.__annotations__, attention.__module__)


@wraps(attention)
def again():
    return 1


print(again.flops, again.__name__, again(), again.__wrapped__ is attention)
attempt(lambda: again(1))
attempt(lambda: attention())
