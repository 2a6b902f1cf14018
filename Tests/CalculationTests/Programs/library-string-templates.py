import string
from string import Formatter, Template, capwords


def attempt(work):
    try:
        print(repr(work()))
    except Exception as error:
        print(type(error).__name__, error)


print(string.ascii_lowercase, string.ascii_uppercase, string.ascii_letters, string.digits)
print(string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace))
print(repr(string.printable))
print(capwords('hello  wORLD foo'), capwords('a-b-c', '-'), capwords('  x  '))
print(capwords('x,,y', ','))
t = Template('$name has ${count}GB for $$5, ${name}s')
print(t.substitute(name='H100', count=80), t.substitute({'name': 'A', 'count': 1}, count=2))
print(t.safe_substitute(name='x'), t.safe_substitute({}), t.template)
attempt(lambda: t.substitute(name=1))
attempt(lambda: Template('$ x').substitute())
attempt(lambda: Template('a\nb ${x').substitute())
attempt(lambda: Template('a\nbc$1').substitute())
attempt(lambda: Template('${}').substitute())
attempt(lambda: Template('end $').substitute())
attempt(lambda: Template('end $ ${bad-} $ok ${x').safe_substitute(ok=1))
attempt(lambda: Template('$a$b $_x1 $éx $aé').safe_substitute(a=1, b=2, _x1=3))
attempt(lambda: (Template('$a ${b} $a').get_identifiers(), Template('$a').is_valid(), Template('$').is_valid()))


class P(Template):
    delimiter = '%'


print(P('%x and %% $y').substitute(x=1), P('%{x}').substitute({'x': [1]}))


class Up(dict):

    def __missing__(self, k):
        return k.upper()


print(Template('$a $b').substitute(Up(a=1)))
f = Formatter()
print(f.format('{} {}', 1, 2), f.format('{0} {name!r:>6} {1:.2f}', 1, 2.345, name='a'))
print(f.format('{{}} {0[0]} {0[1].real} {d[k]}', [1, 2], d={'k': 5}))
print(f.format('{:{}}|{:{w}.{p}f}', 'a', 5, 3.14159, w=8, p=2), f.vformat('{a}', (), {'a': 1}))
print(list(f.parse('a{b!r:>{w}}c{{d}}{}{x[y]:z}')), list(f.parse('')), list(f.parse('plain')))
print(list(f.parse('{:}')))


class Def(Formatter):

    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f'<{key}>') if isinstance(key, str) else super().get_value(key, args, kwargs)

    def format_field(self, v, spec):
        return str(v).upper() if spec == 'up' else super().format_field(v, spec)

    def convert_field(self, v, c):
        return str(v)[::-1] if c == 'x' else super().convert_field(v, c)

    def check_unused_args(self, used, args, kwargs):
        print(sorted(used, key=str), args, sorted(kwargs))


print(Def().format('{missing} {a:up} {a!x} {0:>3}', 7, a='abc', z=1))
for s in (
    '{', '}', '{a', '{0} {}', '{} {0}', '{a!}', '{a!r', '{a!z}', '{5}', '{k}', '{0[', '{0[1}', '{0.}', '{0[]}',
    '{0!rx}', '{!r}', '{0[a]b}', 'a}b', '{{}', '{:{:{}}}',
):
    attempt(lambda: f.format(s, [1, 2]))
