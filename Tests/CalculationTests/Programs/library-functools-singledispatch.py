import functools
from functools import *


def attempt(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)


@singledispatch
def describe(x, extra=''):
    return f'object {x}{extra}'


@describe.register
def _(x: int, extra=''):
    return f'int {x}{extra}'


@describe.register(list)
@describe.register(tuple)
def _(x, extra=''):
    return f'seq {len(x)}'


@describe.register
def _(x: float):
    return f'float {x}'


describe.register(str, lambda x: 'str ' + x)


@describe.register
def _(x: dict | set):
    return 'dict or set'


print(describe(1), describe(True), describe([1]), describe((1, 2)), describe(2.5), describe('a'))
print(describe(None, extra='!'), describe({}), describe({1}))
print(describe.dispatch(bool) is describe.dispatch(int), describe.__name__, len(describe.registry))
attempt(lambda: describe())
attempt(lambda: describe.register('x'))
attempt(lambda: describe.register(5, len))
from collections.abc import Sequence, Mapping, Iterable


@singledispatch
def kind(x):
    return 'other'


kind.register(Iterable, lambda x: 'iterable')
kind.register(Sequence, lambda x: 'sequence')
kind.register(Mapping, lambda x: 'mapping')
print(kind([1]), kind({}), kind({1}), kind('a'), kind(3), kind((x for x in [])))


class Formatter:

    @singledispatchmethod
    def fmt(self, x):
        return '?'

    @fmt.register
    def _(self, x: int):
        return f'<{x}>'

    @fmt.register(str)
    def _(self, x):
        return f"'{x}'"


print(Formatter().fmt(1), Formatter().fmt('a'), Formatter().fmt(None))
print(functools.WRAPPER_ASSIGNMENTS, functools.partial)


class Cb:

    def __call__(self, x):
        return x + 1


print(partial(Cb(), 4)(), callable(partial(len)), list(map(partial(pow, 2), range(5))))
print(sorted([3, 1, 2], key=partial(max, 2)))
