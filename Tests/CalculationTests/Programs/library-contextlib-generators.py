from contextlib import *


def attempt(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)


@contextmanager
def timer(name, *, verbose=True):
    """Times a block."""
    print('start', name)
    try:
        yield name.upper()
    except ValueError as error:
        print('swallowed', error)
    finally:
        print('stop', name)


with timer('load') as label:
    print(label)
with timer('bad'):
    raise ValueError('oops')


def other():
    with timer('other'):
        raise KeyError('k')


attempt(other)
print(timer.__name__, timer.__doc__)


@timer('decorated')
def step(x, y=1):
    """Adds."""
    return x + y


print(step(1), step(2, y=3), step.__name__, step.__doc__)
attempt(lambda: timer())


@contextmanager
def never():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


@contextmanager
def stubborn():
    try:
        yield
    except BaseException:
        pass
    yield


@contextmanager
def changed():
    try:
        yield
    except KeyError as e:
        raise RuntimeError('changed') from e


@contextmanager
def swallow():
    try:
        yield
    except:
        pass


@contextmanager
def plain():
    yield


@contextmanager
def nothing():
    return 5


def run(cm, exc=None):

    def inner():
        with cm() as value:
            if exc:
                raise exc
            return value
    attempt(inner)


for cm in (never, twice, stubborn, changed, swallow, plain, nothing):
    print(cm.__name__)
    run(cm)
    run(cm, KeyError('x'))
    run(cm, StopIteration('s'))
    run(cm, RuntimeError('r'))


@contextmanager
def nested(n):
    if n:
        with nested(n - 1) as inner:
            yield (inner + 1)
    else:
        yield 0


with nested(5) as depth:
    print(depth)


def gen_in_with():
    with timer('g'):
        yield 1
        yield 2


g = gen_in_with()
print(next(g))
g.close()
with timer('a') as a, timer('b') as b:
    print(a, b)


class M:

    @contextmanager
    def mode(self, flag):
        old, self.flag = (getattr(self, 'flag', None), flag)
        try:
            yield self
        finally:
            self.flag = old


m = M()
with m.mode(True) as mm:
    print(mm.flag, mm is m)
print(m.flag)
