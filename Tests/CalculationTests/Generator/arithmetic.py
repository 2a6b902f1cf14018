"""Integers, floats and truth."""


def integer(writer):
    return str(writer.pick([0, 1, 2, 3, 5, 7, 10, -1, -2, -7, 12, 100, 255, 1024, -1000, writer.number(-99, 999)]))


def large(writer):
    return writer.pick(["2**64", "10**20", "-(3**41)", "0x7fffffffffffffff", "-2**63", "1_000_000_007", "0b1011", "0o17"])


def real(writer):
    return writer.pick([
        "0.5", "1.5", "-2.25", "0.1", "3.0", "1e16", "1e-7", "2.675", "100.0", "-0.0", "1e308", "1e22", "123456.789",
        "float('inf')", f"{writer.number(-500, 500) / 8}", f"{writer.random.uniform(-10, 10):.4f}",
    ])


def chain(writer, depth):
    """A chained comparison."""
    kind = writer.pick(["int", "float", "str", "int"])
    operators = ["<", "<=", ">", ">=", "==", "!="]
    text = writer.primary(kind, depth - 1)
    for _ in range(writer.number(1, 3)):
        text += f" {writer.pick(operators)} {writer.primary(kind, depth - 1)}"
    return text


def called(kind):
    """A call of a function or method of the program that gives this kind."""
    def template(writer, depth):
        return writer.call_giving(kind, depth) or writer.atom(kind)
    return template


def counted(writer, depth):
    variable = writer.fresh("k")
    source = writer.primary("ints", depth)
    writer.scopes.append({variable: "int"})
    text = f"sum({writer.expression('int', depth)} for {variable} in {source})"
    writer.scopes.pop()
    return text


literals = {
    "int": [integer, integer, integer, large],
    "small": ["0", "1", "2", "3", "4", "-1", "True"],
    "index": ["0", "1", "-1", "2", "-2", "3"],
    "float": [real],
    "bool": ["True", "False"],
}

tables = {
    "small": ["<small>"],
    "index": ["<index>"],
    "int": [
        "<int> + <int>", "<int> - <int>", "<int> * <int>", "<int> // <int>", "<int> % <int>", "<int> + <int>",
        "<int!> ** abs(<small!>)", "<int> & <int>", "<int> | <int>", "<int> ^ <int>", "<int> << abs(<small!>)",
        "<int> >> abs(<small!>)", "-<int!>", "+<int!>", "~<int!>", "<int> if <bool> else <int>", "abs(<int>)",
        "len(<str>)", "len(<ints>)", "len(<dict>)", "len(<set>)", "sum(<ints>)", "max(<int>, <int>)",
        "min(<int>, <int>, <int>)", "max(<ints>)", "min(<ints>, default=<int>)", "<ints!>[<index>]", "<dict!>[<word>]",
        "<dict!>.get(<word>, <int>)", "int(<float>)", "int(<bool>)", "round(<float>)", "<str!>.count(<word>)",
        "<str!>.find(<word>)", "<ints!>.count(<int>)", "<ints!>.index(<int>)", "ord(<str>)", "int(<str>)",
        "int(str(<int>))", "<int!>.bit_length()", "pow(<int>, abs(<small!>), <int>)", "divmod(<int>, <int>)[<index>]",
        "(lambda x: x * <small> + <int>)(<int>)", "<bool> + <int>", "<int> or <int>", "<int> and <int>", "hash(<int>)",
        "int(<int> / <int>)", "math.floor(<float>)", "math.gcd(<int>, <int>)", "math.isqrt(<int>)", "math.factorial(<small>)",
        "math.comb(<small>, <small>)", "math.prod(<ints>)", "sum(<ints>, <int>)", "min(<ints>, key=lambda x: -x)",
        "next(iter(<ints>), <int>)", "next(x for x in <ints!> if x > <int!>)", "int(<word>, 16)", "<tuple!>[0]",
        "<range!>[<index>]", "len(<range>)", "sum(<range>)", "max(<dict!>.values())", "(<int>).conjugate()",
        "<int!>.numerator", "int.from_bytes", "sum(map(int, <strs>))", "len(sorted(<set>))",
        "sum(1 for _ in <strs>)", "next(reversed(<ints>))", "[*<ints!>, <int>][-1]", "(lambda *a, **k: len(a) + len(k))(*<ints>, **<dict>)",
        counted, called("int"), called("int"), called("int"), called("int"),
    ],
    "float": [
        "<float> + <float>", "<float> - <float>", "<float> * <float>", "<float> / <float>", "<int> / <int>", "<float> // <float>",
        "<float> % <float>", "<float> + <int>", "<int> * <float>", "-<float!>", "abs(<float>)", "float(<int>)", "float(<str>)",
        "<float!> ** <small>", "abs(<float!>) ** 0.5", "round(<float>, <small>)", "round(<float>, 2)", "max(<float>, <float>)",
        "min(<float>, <int>)", "<float> if <bool> else <float>", "math.sqrt(<int>)", "math.sqrt(abs(<float>))", "math.log(<float>)",
        "math.log2(<int>)", "math.log10(<int>)", "math.exp(<small>)", "math.fabs(<float>)", "math.pow(<float>, <small>)",
        "math.hypot(<float>, <float>)", "math.copysign(<float>, <float>)", "sum([<float>, <float>, <float>])", "math.fmod(<float>, <float>)",
        "math.trunc(<float>) / 2", "divmod(<float>, <float>)[<index>]", "math.fsum([<float>, <float>])", "<floats!>[<index>]",
        "sum(<floats>)", "max(<floats>)", "1.0 * <int>", "math.floor(<float>) + 0.5", called("float"), called("float"),
    ],
    "bool": [
        chain, chain, "not <bool!>", "<bool> and <bool>", "<bool> or <bool>", "<int> == <int>", "<int> < <float>", "<int> != <bool>",
        "<str> in <str>", "<int> in <ints>", "<int> not in <set>", "<word> in <dict>", "<str> == <str>", "<ints> == <ints>",
        "<ints> < <ints>", "<set> <= <set>", "<tuple> == <tuple>", "<tuple> < <tuple>", "<dict> == <dict>", "isinstance(<any>, int)",
        "isinstance(<any>, (str, float))", "<none> is None", "<any> is not None", "all(x > <int> for x in <ints!>)", "any(<ints>)",
        "all(<strs>)", "<str!>.startswith(<word>)", "<str!>.isdigit()", "<str!>.isupper()", "<str!>.isalpha()", "bool(<any>)",
        "bool(<ints>)", "<int> > <int> > <int>", "<any> == <any>", "<int> in <range>", "<float> == <int>", "math.isnan(<float>)",
        "math.isclose(<float>, <float>)", "callable(<any>)", "<set!>.isdisjoint(<ints>)", "<float!>.is_integer()",
        "<str!>.endswith(('a', <word>))", "<str!>.isspace()", "<str!>.istitle()", "<bool> ^ <bool>", "<bool> is <bool>",
        "type(<any>) is int", "type(<any>) == type(<any>)", "(lambda: <bool>)()", called("bool"), called("bool"),
    ],
}
tables["int"].remove("int.from_bytes")
