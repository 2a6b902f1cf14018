"""Strings and what makes them."""

words = ["a", "b", "ab", "key", "x", "name", "Hello", "", "kv cache", "GPU", "B200", "7", "-12", "3.5", "é", "模型", "aXbX", "  pad ", "n\\n", "ß", "1e3"]


def word(writer):
    return f"'{writer.pick(words[:7])}'"


def literal(writer):
    text = writer.pick(words)
    return writer.pick([f"'{text}'", f"'{text}'", f"'{text}'", f"'''{text}'''", f"r'{text}'", f"'{text}' '{writer.pick(words)}'"])


def specification(writer, kind):
    """What stands after the colon of a replacement field."""
    fill = writer.pick(["", "", "*<", ">", "^", "=^", "0", "_>", "<"])
    sign = writer.pick(["", "", "+", " ", "-"]) if kind != "str" and fill != "0" else ""
    width = writer.pick(["", "3", "8", "12"])
    comma = writer.pick(["", "", ",", "_"]) if kind != "str" else ""
    if kind == "int":
        ending = writer.pick(["", "d", "x", "b", "X", "#x", "o", ".1f", ".2e", "e", ".0%", "c", "g", "n"])
        if ending == "#x":
            sign, ending = sign + "#", "x"
        if ending == "n":
            ending = "d"
    elif kind == "float":
        ending = writer.pick(["", ".2f", ".0f", ".3e", ".4g", "%", ".1%", "g", "e", ".10", "f", ".0e", "G", "E"])
    else:
        ending = writer.pick(["", "s", ".3", ".1s", "d"])
    if ending[:1].isalpha() or ending[:1] in ".%" or ending == "":
        return fill + sign + width + comma + ending if "#" not in sign else fill + sign + width + ending
    return fill + width + ending


def field(writer, depth):
    kind = writer.pick(["int", "float", "str", "int", "float", "any"])
    text = writer.expression(kind, depth - 1)
    if '"' in text or "\\" in text or "#" in text or "lambda" in text or ":=" in text or "{" in text:
        text = writer.pick(writer.names(kind) or ["1 + 2"]) if kind != "any" else "0"
    if not writer._simple.fullmatch(text):
        text = f"({text})" if writer.chance(0.7) or "!" in text or ":" in text or "=" in text else text
    choice = writer.random.random()
    if choice < 0.35:
        return "{" + text + "}"
    if choice < 0.45:
        return "{" + text + writer.pick(["!r", "!s", "=", " = ", "=!s", "!a"]) + "}"
    if choice < 0.5:
        return "{" + text + ":{" + writer.pick(["8", "3 + 4", "2 ** 3"]) + "}}"
    return "{" + text + ":" + specification(writer, kind) + "}"


def formatted(writer, depth):
    pieces = []
    for _ in range(writer.number(1, 3)):
        pieces.append(writer.pick(["", "n=", " ", "-", "{{}}", "GB ", "%", ": "]))
        pieces.append(field(writer, depth))
    return 'f"' + "".join(pieces) + '"'


def percent(writer, depth):
    pieces, values = [], []
    for _ in range(writer.number(1, 3)):
        kind = writer.pick(["int", "float", "str"])
        code = {"int": "d i x o X s c", "float": "f e g s d", "str": "s r s d"}[kind].split()
        flags = writer.pick(["", "", "-", "0", "+", " "])
        width = writer.pick(["", "5", "10"])
        precision = writer.pick(["", ".2", ".0", ".3"]) if kind != "int" else ""
        pieces.append(writer.pick(["", " ", "=", "%%"]) + "%" + flags + width + precision + writer.pick(code))
        values.append(writer.expression(kind, depth - 1))
    if len(values) == 1 and writer.chance(0.5):
        return f"'{''.join(pieces)}' % {writer.enclosed(values[0])}"
    return f"'{''.join(pieces)}' % ({', '.join(values)},)"


def format_call(writer, depth):
    kind = writer.pick(["int", "float", "str"])
    values = [writer.expression(kind, depth - 1) for _ in range(2)]
    fields = writer.pick(["{} {}", "{0}{1}{0}", "{:A}|{:A}", "{1!r:>8}", "{a}{}", "{:{}}", "{} {} {}", "{0:A}", "{0[0]}", "{{}}{}"])
    fields = fields.replace("A", specification(writer, kind))
    if "{a}" in fields:
        return f"'{fields}'.format({values[0]}, a={values[1]})"
    return f"'{fields}'.format({', '.join(values)})"


def format_function(writer, depth):
    kind = writer.pick(["int", "float", "str"])
    return f"format({writer.expression(kind, depth - 1)}, '{specification(writer, kind)}')"


def sliced(kind):
    def template(writer, depth):
        bounds = [writer.pick(["", "", "1", "-1", "2", "-3", "0", "10", "len('abc')", "True"]) for _ in range(2)]
        step = writer.pick(["", "", ":", ":2", ":-1", ":-2", ":3", ":1"])
        return f"{writer.primary(kind, depth)}[{bounds[0]}:{bounds[1]}{step}]"
    return template


literals = {"str": [literal, literal, word], "word": [word]}

tables = {
    "word": ["<word>"],
    "str": [
        "<str> + <str>", "<str> * <small>", "<small> * <str>", "<str!>[<index>]", sliced("str"), sliced("str"), "str(<any>)", "repr(<any>)",
        "str(<int>)", "str(<float>)", "repr(<str>)", "str(<ints>)", "<str!>.upper()", "<str!>.lower()", "<str!>.title()", "<str!>.strip()",
        "<str!>.strip('a')", "<str!>.lstrip()", "<str!>.rstrip('X ')", "<str!>.capitalize()", "<str!>.swapcase()", "<str!>.replace(<word>, <word>)",
        "<str!>.replace('a', <word>, <small>)", "<word!>.join(<strs>)", "', '.join(<strs>)", "<str!>.center(<int> % 20, '*')", "<str!>.ljust(8)",
        "<str!>.rjust(<small> * 4, '.')", "<str!>.zfill(6)", "<str> if <bool> else <str>", "<str> or <str>", "<str> and <str>", "max(<strs>)", "min(<strs>)",
        "<strs!>[<index>]", "chr(<int> % 500 + 32)", "hex(<int>)", "bin(<int>)", "oct(<int>)", "''.join(sorted(<str>))",
        "''.join(reversed(<str>))", "<str!>.partition(<word>)[<index>]", "<str!>.split(<word>)[<index>]", "<str!>.expandtabs(4)", "type(<any>).__name__",
        "''.join(c for c in <str!> if c.isalpha())", "ascii(<str>)", "<str!>.casefold()", "<str!>.removeprefix(<word>)", "<str!>.removesuffix(<word>)",
        "f'{<int!>}' + <str>", "<words!>[<int>]", "max(<strs>, key=len)", "'%s' % (<any>,)", "<str!>.rsplit('a', 1)[0]", "'-'.join(map(str, <ints>))",
        "'{:>10}'.format(<str>)", "'%(a)s %(b)d' % {'a': <str>, 'b': <int>}", "(<str>, <str>)[<bool>]", "{True: <str>, False: <str>}[<bool>]",
        formatted, formatted, formatted, formatted, percent, percent, format_call, format_call, format_function, format_function,
    ],
}
