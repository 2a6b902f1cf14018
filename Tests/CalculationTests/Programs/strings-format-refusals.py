from string import Formatter
f = Formatter()


def attempt(work):
    try:
        print(repr(work()))
    except Exception as error:
        print(type(error).__name__, error)


for s in (
    '{', '}', '{a', '{0} {}', '{} {0}', '{a!}', '{a!r', '{a!z}', '{5}', '{k}', '{0[', '{0[1}', '{0.}', '{0[]}',
    '{0!rx}', '{!r}', '{0[a]b}', 'a}b', '{{}', '{:{:{}}}', '{0!r:', '{0:', '{0!', '{0:{', '{0:{1}', '{0!r}:',
    '{0!:>3}', '{a[}]}', '{0:}}', '{:{{}}}', '{a{b}c}', '{!}', '{0[0]x}', '{0[0]!r}', '{a!rr:}', '{0!s:{1}}',
):
    print(repr(s), end=' ')
    attempt(lambda: f.format(s, [1, 2], 5))
    attempt(lambda: s.format([1, 2], 5))
