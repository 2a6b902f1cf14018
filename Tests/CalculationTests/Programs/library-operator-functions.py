import operator
from functools import reduce
from operator import *
print(operator.add(1, 2), mul(3, 4), truediv(1, 2), floordiv(7, 2), mod(-7, 3), pow(2, 10), neg(3))
print(pos(-3), inv(5), invert(0))
print(and_(6, 3), or_(6, 3), xor(6, 3), lshift(1, 5), rshift(32, 2), not_([]), truth([0]))
print(is_(None, None), is_not(1, None))
print(lt(1, 2), le(2, 2), eq(1, 1.0), ne(1, 2), ge(1, 2), gt(1, 2), contains([1], 1))
print(contains('abc', 'bc'), index(True), abs(-3))
print(concat([1], [2]), concat('a', 'b'), countOf([1, 1.0, True, 2], 1), indexOf('hello', 'l'))
print(getitem({'a': 1}, 'a'), getitem([1, 2, 3], slice(1, None)))
x = [1, 2, 3]
setitem(x, 0, 9)
delitem(x, 1)
print(x, iadd(x, [4]), x, iconcat(x, [5]), imul(x, 2), x)
print(isub(5, 3), ior({1}, {2}), iand(6, 3), ixor(1, 3), ipow(2, 3), ifloordiv(7, 2), imod(7, 3))
print(itruediv(1, 4), ilshift(1, 2), irshift(8, 1))
rows = [('b', 2, {'k': 1}), ('a', 2, {'k': 3}), ('c', 1, {'k': 2})]
print(sorted(rows, key=itemgetter(1, 0)), list(map(itemgetter(0), rows)), itemgetter(-1)([1, 2]))
print(itemgetter(slice(1))('abc'), itemgetter('k')({'k': 5}))


class P:

    def __init__(self, name, n):
        self.name, self.n, self.inner = (name, n, None)

    def scaled(self, by=1, *, plus=0):
        return self.n * by + plus

    def __repr__(self):
        return f'P({self.name!r})'


ps = [P('x', 3), P('y', 1)]
ps[0].inner = ps[1]
print(sorted(ps, key=attrgetter('n')), attrgetter('name', 'n')(ps[0]))
print(attrgetter('inner.name')(ps[0]), attrgetter('inner.n', 'n')(ps[0]))
print(list(map(methodcaller('scaled', 10, plus=1), ps)), methodcaller('upper')('abc'))
print(methodcaller('split', ',', maxsplit=1)('a,b,c'))
print(itemgetter(1), itemgetter(1, 'a'), attrgetter('a.b', 'c'), methodcaller('f', 1, b='x'), add)
print(itemgetter, {'+': add, '-': sub})
print(reduce(mul, range(1, 11)), reduce(add, ['a', 'b'], '>'), list(map(add, [1, 2], [3, 4])))
print(operator.__add__(1, 2), operator.__lt__(1, 2), operator.__and__(3, 1), operator.__not__(0))
print(length_hint([1, 2]), length_hint(iter([1, 2, 3])), length_hint(5, 7))
print(length_hint(iter(range(4))), call(len, 'abc'), call(dict, a=1), matmul.__name__)
print(add.__module__, type(add))


class M:

    def __init__(self, v):
        self.v = v

    def __matmul__(self, o):
        return ('mm', self.v, o)

    def __index__(self):
        return self.v

    def __add__(self, o):
        return f'{self.v}+{o}'

    def __iadd__(self, o):
        self.v += o
        return self

    def __length_hint__(self):
        return 12

    def __contains__(self, o):
        return o == self.v


m = M(4)
print(matmul(m, 1), index(m), add(m, 3), iadd(m, 2).v, length_hint(m), contains(m, 6))
print(getitem('abcdefgh', m))
