"""Lists, tuples, dictionaries, sets, ranges, and values of any kind."""

from text import sliced

kinds = ["int", "float", "str", "bool", "ints", "strs", "tuple", "dict", "set", "none", "words", "floats", "range"]


def any_value(writer, depth):
    return writer.expression(writer.pick(kinds), depth)


def list_of(kind, low=0):
    def template(writer, depth=1):
        items = [writer.expression(kind, depth - 1) for _ in range(writer.number(low, 4))]
        return f"[{', '.join(items)}]"
    return template


def list_literal(kind, low=0):
    template = list_of(kind, low)
    return lambda writer: template(writer, 0)


def comprehension(source_kind, variable_kind, result_kind):
    def template(writer, depth):
        source = writer.primary(source_kind, depth - 1)
        variable = writer.fresh("v")
        writer.scopes.append({variable: variable_kind})
        text = f"{writer.operand(result_kind, depth - 1)} for {variable} in {source}"
        if writer.chance(0.5):
            text += f" if {writer.primary('bool', depth - 1)}"
        elif writer.chance(0.2):
            other = writer.fresh("v")
            text += f" for {other} in range({writer.pick(['2', '3', 'len(str(' + variable + ')) % 4'])})"
        writer.scopes.pop()
        return text
    return template


def wrapped(before, template, after):
    return lambda writer, depth: before + template(writer, depth) + after


def tuple_literal(writer):
    return f"({writer.atom('int')}, {writer.atom('str')}, {writer.atom('float')})"


def dict_literal(writer):
    items = [f"{writer.atom('word')}: {writer.atom('int')}" for _ in range(writer.number(0, 4))]
    return "{" + ", ".join(items) + "}"


def words_literal(writer):
    items = [f"{writer.atom('int')}: {writer.atom('str')}" for _ in range(writer.number(0, 3))]
    return "{" + ", ".join(items) + "}"


def set_literal(writer):
    items = [writer.atom("int") for _ in range(writer.number(1, 5))]
    return "{" + ", ".join(items) + "}"


def error_literal(writer):
    name = writer.pick(["ValueError", "TypeError", "KeyError", "ZeroDivisionError", "RuntimeError", "IndexError"])
    return f"{name}({writer.pick(['', writer.atom('str'), writer.atom('int'), writer.atom('str') + ', ' + writer.atom('int')])})"


literals = {
    "ints": [list_literal("int"), list_literal("int", 2)],
    "floats": ["[0.5, 1.5, -2.0]", "[]", "[3.25]", "[1.0, 2.0, 2.0, 1e10]"],
    "strs": [list_literal("str"), list_literal("str", 1)],
    "tuple": [tuple_literal],
    "dict": [dict_literal],
    "words": [words_literal],
    "set": [set_literal, set_literal, "set()", "frozenset([1, 2])"],
    "range": ["range(5)", "range(2, 9)", "range(10, 0, -3)", "range(0)", "range(3)"],
    "none": ["None"],
    "any": [lambda writer: writer.atom(writer.pick(kinds))],
    "error": [error_literal],
}

pairs = comprehension("strs", "str", "word")

tables = {
    "any": [any_value],
    "none": ["None", "print(<any>)", "<ints!>.append(<int>)", "{}.get(<word>)", "<dict!>.get(<word>)", "<ints!>.sort()", "<ints!>.reverse()", "(lambda: None)()"],
    "error": ["<error>"],
    "range": ["range(<int> % 7)", "range(<small>, <small>)", "range(<int> % 9, <small>, -1)", "range(<int>, <int>, <int>)[:9]", sliced("range"), "range(len(<str>))"],
    "ints": [
        list_of("int"), list_of("int"), "<ints> + <ints>", "<ints> * <small>", sliced("ints"), sliced("ints"), "sorted(<ints>)",
        "sorted(<ints>, reverse=<bool>)", "sorted(<ints>, key=lambda x: -x)", "sorted(<ints>, key=lambda x: (x % 3, x))", "list(<range>)",
        "list(reversed(<ints>))", "list(map(lambda x: x + <int>, <ints>))", "list(filter(None, <ints>))", "list(filter(lambda x: x > <int>, <ints>))",
        "list(map(len, <strs>))", "list(map(max, <ints>, <ints>))", "[*<ints!>, *<range!>]", "list(<dict!>.values())", "sorted(<set>)", "<ints> if <bool> else <ints>",
        "<ints!>.copy()", "list(divmod(<int>, <int>))", "[len(x) for x in <strs!>]", "[x for x in <ints!> for _ in range(<small>)]", "list(<set>)",
        "[i for i, c in enumerate(<str!>)]", "[i * c for i, c in enumerate(<ints!>, <small>)]", "[a + b for a, b in zip(<ints!>, <range!>)]",
        "[a or b for a, b in zip(<ints!>, <ints!>, strict=True)]", "[(y := x) + y for x in <ints!>]", "list({x % 5 for x in <ints!>})", "list(<words>)", "sum([<ints>, <ints>], [])",
        "[x for x in iter(<ints!>.pop, <int>)]", "list((lambda *a: a)(*<ints>))", "[*map(int, <strs>)]", "list(<tuple>)[:1]",
        wrapped("[", comprehension("ints", "int", "int"), "]"), wrapped("[", comprehension("range", "int", "int"), "]"),
        wrapped("[", comprehension("strs", "str", "int"), "]"), wrapped("list(", comprehension("dict", "str", "int"), ")"),
    ],
    "floats": [list_of("float"), "<floats> + <floats>", "sorted(<floats>)", sliced("floats"), "[x / 2 for x in <ints!>]", "[float(x) for x in <strs!>]", "list(map(float, <ints>))",
        "[round(x, 1) for x in <floats!>]"],
    "strs": [
        list_of("str"), "<strs> + <strs>", "<strs> * <small>", sliced("strs"), "<str!>.split()", "<str!>.split(<word>)", "<str!>.split('a', <small>)", "<str!>.splitlines()",
        "list(<str>)", "sorted(<strs>)", "sorted(<strs>, key=len)", "sorted(<strs>, key=str.lower, reverse=True)", "list(map(str, <ints>))",
        "list(map(str.upper, <strs>))", "list(<dict>)", "list(<dict!>.keys())", "sorted(<dict>)", "sorted(<dict>, key=<dict!>.get)", "sorted(set(<strs>))", "<str!>.rsplit('a', 1)",
        "[*<str!>]", "[c * 2 for c in <str!>]", "[k for k, v in <dict!>.items() if v > <int!>]", "[f'{k}={v}' for k, v in <dict!>.items()]", "list(<words!>.values())",
        "[a + str(b) for a, b in zip(<strs!>, <ints!>)]", "[s for s in <strs!> if s]", "list(dict.fromkeys(<strs>))", "list(<str!>.partition(<word>))",
        wrapped("[", comprehension("ints", "int", "str"), "]"), wrapped("[", comprehension("strs", "str", "str"), "]"), wrapped("[", comprehension("str", "str", "str"), "]"),
    ],
    "tuple": ["(<int>, <str>, <float>)", "(<int>, <str>, <float>)", "<tuple> if <bool> else <tuple>", "(<int>, *(<str>, <float>))", "tuple([<int>, <str>, <float>])"],
    "dict": [
        "{<word>: <int>, <word>: <int>}", "{**<dict!>, <word>: <int>}", "<dict> | <dict>", "dict(a=<int>, b=<int>)", "dict(<dict>, key=<int>)", "dict(zip(<strs>, <ints>))",
        "{k: v + <int> for k, v in <dict!>.items()}", "{s: len(s) for s in <strs!>}", "{s: i for i, s in enumerate(<strs!>)}", "<dict!>.copy()", "dict([(<word>, <int>), (<word>, <int>)])",
        "{k: v for k, v in sorted(<dict!>.items(), key=lambda kv: kv[1])}", "dict(sorted(<dict!>.items()))", "{c: <str!>.count(c) for c in <str!>}", "<dict> or <dict>",
        "{k: v for k, v in zip(<strs!>, <range!>) if v != <int!>}", "dict.fromkeys(<strs>, <int>)", "dict(**<dict>)", "{k: <dict!>[k] for k in <dict!>}", "dict(<strs>)",
    ],
    "words": ["{<int>: <str>, <int>: <str>}", "{i: s for i, s in enumerate(<strs!>)}", "{v: k for k, v in <dict!>.items()}", "{x: str(x) for x in <ints!>}", "<words> | <words>", "{len(s): s for s in <strs!>}"],
    "set": [
        "{<int>, <int>, <int>}", "set(<ints>)", "<set> | <set>", "<set> & <set>", "<set> - <set>", "<set> ^ <set>", "{x % 7 for x in <ints!>}", "set(<range>)", "<set!>.union(<ints>)",
        "<set!>.intersection(<ints>)", "<set!>.difference(<ints>, <range>)", "<set!>.symmetric_difference(<ints>)", "frozenset(<ints>)", "<set!>.copy()", "{*<ints!>, *<set!>}", "set(<words>)",
        wrapped("{", comprehension("ints", "int", "int"), "}"),
    ],
}
