import operator
from operator import *


def attempt(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: add(1, 'a'))
attempt(lambda: add(1))
attempt(lambda: neg('a'))
attempt(lambda: neg())
attempt(lambda: lt(1, 'a'))
attempt(lambda: concat(1, 2))
attempt(lambda: itemgetter(3)([1]))
attempt(lambda: itemgetter('a')({}))
attempt(lambda: attrgetter('a.b')(1))
attempt(lambda: attrgetter(1))
attempt(lambda: methodcaller())
attempt(lambda: methodcaller('nope')(1))
attempt(lambda: setitem((1,), 0, 2))
attempt(lambda: getitem({}, 1))
attempt(lambda: truediv(1, 0))
attempt(lambda: countOf(1, 2))
attempt(lambda: indexOf([1], 5))
attempt(lambda: index(1.5))
attempt(lambda: contains(1, 2))
attempt(lambda: operator.nothing)
attempt(lambda: itemgetter())
attempt(lambda: itemgetter(1)(2, 3))
attempt(lambda: pow(1))
attempt(lambda: add(a=1, b=2))
attempt(lambda: length_hint(1, 'a'))
attempt(lambda: call())
attempt(lambda: itemgetter(1).x)
attempt(lambda: add.x)
attempt(lambda: isub('a', 1))


class H:
    op = add
    get = itemgetter(0)


print(H().op(1, 2), H().get([5]), itemgetter(1) == itemgetter(1), sorted(operator.__all__)[:6])
