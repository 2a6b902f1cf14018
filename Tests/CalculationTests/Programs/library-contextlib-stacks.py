from contextlib import *


def attempt(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)


class Res:

    def __init__(self, name):
        self.name = name

    def close(self):
        print('close', self.name)

    def __enter__(self):
        print('enter', self.name)
        return self

    def __exit__(self, t, v, tb):
        print('exit', self.name, t.__name__ if t else None, v)
        return self.name == 'eats'


with closing(Res('a')) as r:
    print(r.name)
attempt(lambda: closing(5).__exit__())
with suppress(KeyError, IndexError):
    {}['x']
with suppress(ArithmeticError):
    1 / 0


def leak():
    with suppress(KeyError):
        int('x')


attempt(leak)
with suppress():
    pass
with nullcontext(7) as n, nullcontext() as m:
    print(n, m)
with ExitStack() as stack:
    rs = [stack.enter_context(Res(n)) for n in 'xyz']
    stack.callback(print, 'callback', 1, sep='-')
    stack.push(lambda *d: print('pushed', d))
    stack.push(Res('w'))
    print(len(rs))


def failing(names, exc):
    with ExitStack() as stack:
        for n in names:
            stack.enter_context(Res(n))
        raise exc
    return 'done'


attempt(lambda: failing(['p', 'eats', 'q'], ValueError('v')))
attempt(lambda: failing(['p', 'q'], ValueError('v')))


def bad_callbacks():

    def fail(kind):
        raise kind('in callback')
    with ExitStack() as stack:
        stack.callback(fail, KeyError)
        stack.callback(fail, IndexError)
        raise ValueError('body')


try:
    bad_callbacks()
except Exception as e:
    while e is not None:
        print(repr(e))
        e = e.__context__


def bad_quiet():
    with ExitStack() as stack:
        stack.enter_context(Res('eats'))
        stack.callback({}.pop, 'none')
    return 'quiet'


attempt(bad_quiet)
with ExitStack() as outer:
    outer.enter_context(Res('moved'))
    kept = outer.pop_all()
print('kept')
kept.close()
kept.close()
attempt(lambda: ExitStack().enter_context(5))
attempt(lambda: ExitStack().enter_context(Res))


class Half:

    def __enter__(self):
        pass


attempt(lambda: ExitStack().enter_context(Half()))


def half():
    with Half():
        pass


attempt(half)


class tag(ContextDecorator):

    def __init__(self, t):
        self.t = t

    def __enter__(self):
        print(f'<{self.t}>', end='')
        return self

    def __exit__(self, *a):
        print(f'</{self.t}>')
        return False


@tag('b')
def hello(n):
    print(n, end='')


hello('hi')
with tag('i'):
    print('x', end='')


class Auto(AbstractContextManager):

    def __exit__(self, *a):
        print('auto')
        return True


with Auto() as a:
    raise ValueError
print(isinstance(a, AbstractContextManager), issubclass(Res, AbstractContextManager))
print(issubclass(int, AbstractContextManager), isinstance(Res('a'), AbstractContextManager))
attempt(lambda: AbstractContextManager())
