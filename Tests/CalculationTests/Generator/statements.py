"""Statements, simple and compound."""

from writer import Class

value_kinds = ["int", "int", "float", "str", "bool", "ints", "strs", "dict", "set", "tuple", "words", "floats", "range"]
exceptions = ["ValueError", "TypeError", "ZeroDivisionError", "KeyError", "IndexError", "AttributeError", "LookupError", "ArithmeticError", "Exception", "OverflowError", "NameError", "StopIteration", "RuntimeError", "AssertionError"]


class Statements:
    def statements(self, count):
        for _ in range(count):
            self.statement()

    def statement(self):
        simple = self.indent >= 3 or self.chance(0.62)
        if simple:
            self.pick(self.simple)(self)
        else:
            self.pick(self.compound)(self)

    # MARK: Values

    def bounded(self, kind, depth=3):
        """An expression whose value cannot grow without end when the statement is run again and again."""
        text = self.expression(kind, depth)
        grows = "*" in text or "<<" in text or "join" in text or "replace" in text
        often = self.loops or self.in_function
        if kind == "int" and (grows or often):
            return f"({text}) % {self.pick([1009, 97, 100003, -17])}"
        if kind in ("str", "ints", "strs", "floats") and (grows or often):
            return f"({text})[:{self.number(2, 9)}]"
        return text

    def literal_of(self, kind):
        literal = self.pick(self.literals[kind])
        return literal if isinstance(literal, str) else literal(self)

    # MARK: Simple statements

    def assignment(self):
        kind = self.pick(value_kinds)
        names = self.names(kind, own=True)
        plain = [name for name in names if "." not in name]
        name = self.pick(plain) if plain and self.chance(0.4) else self.fresh("x")
        annotation = ": int" if self.chance(0.04) and (self.in_function or self.indent == 0) else ""
        self.line(f"{name}{annotation} = {self.bounded(kind)}")
        self.declare(name, kind)

    def augmented(self):
        kind = self.pick(["int", "float", "str", "ints", "set", "dict", "strs"])
        names = self.names(kind, own=True)
        if not names:
            return self.assignment()
        operators = {
            "int": ["+=", "-=", "*=", "//=", "%=", "|=", "&=", "^=", ">>=", "<<="], "float": ["+=", "-=", "*=", "/=", "//=", "%="],
            "str": ["+=", "+=", "*="], "ints": ["+=", "+=", "*="], "strs": ["+="], "set": ["|=", "&=", "-=", "^="], "dict": ["|="]}
        operator = self.pick(operators[kind])
        often = self.loops or self.in_function
        value = self.literal_of(kind) if often or kind in ("str", "ints", "strs") else self.expression(kind, 2)
        if operator in ("*=", "<<=") and kind != "float":
            value = self.pick(["2", "0", "1", "-1" if operator == "*=" else "3"])
        if kind in ("ints", "strs") and often:
            return self.line(f"{self.pick(names)}.append({self.literal_of('int' if kind == 'ints' else 'str')})")
        self.line(f"{self.pick(names)} {operator} {value}")

    def output(self):
        style = self.random.random()
        if style < 0.5:
            self.line(f"print({', '.join(self.expression('any') for _ in range(self.number(1, 3)))})")
        elif style < 0.75:
            self.line(f"print({self.expression('str')})")
        elif style < 0.85:
            self.line(f"print({self.expression('any')}, {self.expression('any')}, {self.pick(['sep=', 'end='])}{self.pick(['None', repr('; ') , repr('|'), repr('')])})")
        elif style < 0.9:
            self.line(f"print(*{self.primary(self.pick(['ints', 'strs', 'tuple', 'dict']), 2)})")
        else:
            names = [name for scope in self.scopes for name in scope]
            self.line(f"print({', '.join(self.pick(names) for _ in range(3))})" if names else "print()")

    def instance_statement(self):
        if self.classes and (not self.instances() or self.chance(0.3)):
            its = self.pick(self.classes)
            name = self.fresh("o")
            arguments = [f"{field}={self.expression(kind, 1)}" if self.chance(0.3) else None for field, kind in its.fields]
            self.line(f"{name} = {its.name}({', '.join(text for text in arguments if text)})")
            self.declare(name, its)
        elif self.instances() and self.chance(0.25):
            name, its = self.pick(self.instances())
            attributes = [its_name for its_name in its.attributes]
            if attributes:
                attribute = self.pick(attributes)
                self.assign_attribute(name, attribute, its.attributes[attribute])
        elif self.instances() and self.chance(0.2):
            name, its = self.pick(self.instances())
            self.line(self.pick([f"{name} += {self.expression('int', 1)}", f"{name}[{self.expression('int', 1)}] = {self.expression('any', 1)}", f"del {name}[0]", f"del {name}.{self.pick(list(its.attributes))}", f"setattr({name}, 'extra', {self.expression('any', 1)})"]))
        else:
            self.line(f"print({self.instance_use()})")

    def generator_statement(self):
        self.line(f"print({self.generated()})")

    def closure_statement(self):
        if self.closures:
            name, kind = self.pick(self.closures)
            self.line(f"print({name}({self.expression(kind, 2)}))")
        else:
            self.output()

    def item_statement(self):
        texts = [
            "<ints!>.append(<int>)", "<dict!>[<word>] = <int>", "L[<index>] = <int>", "L[<index>:<index>] = <ints>", "L[::2] = <ints>", "del L[<index>]", "del L[<index>:]", "del L[::-2]", "L.insert(<index>, <int>)", "print(L.pop())",
            "print(L.pop(<index>))", "L.remove(<int>)", "L.sort()", "L.sort(reverse=True)", "L.sort(key=lambda x: (x % 3, -x))", "L.reverse()", "L.extend(<ints>)", "L.extend(x for x in <range!>)", "L.clear()", "D[<word>] = <int>", "D[<word>] += <int>",
            "del D[<word>]", "D.update(<dict>)", "D.update(a=<int>)", "print(D.pop(<word>))", "print(D.pop(<word>, <none>))", "print(D.setdefault(<word>, <int>))", "print(D.popitem())", "D.clear()", "print(D.items())", "print(D.keys())", "print(D.values())",
            "print(list(D.items())[<index>])", "S.add(<int>)", "S.discard(<int>)", "S.remove(<int>)", "S.update(<ints>)", "print(len(S), S)", "print(S.pop())", "S.clear()", "S.intersection_update(<ints>)", "S.difference_update(<ints>)", "L[<index>] += <int>", "L[<index>] -= <float>",
            "print(L == <ints>, L is L)", "print(D.get(<word>), D.get(<word>, <any>))", "print(<str> in D, <int> in L, <int> in S)", "print(D.keys() & {'a', 'b'} == set())", "print(D.keys() == <dict!>.keys())", "print(list(reversed(D)))", "print(max(D, key=D.get))",
            "print(sorted(D.items(), key=lambda kv: (-kv[1], kv[0])))", "L[1:3] = []", "L[len(L):] = [<int>]", "print(L[<index>:<index>:<small>])", "print(<tuple!>.index(<any>))", "print(<tuple!>.count(<any>))", "print(<tuple!> + (<any>,))", "print(<tuple!> * <small>)",
            "D['new'] = D.get('new', 0) + 1", "for k in D: D[k] += 1", "for k in list(D): del D[k]", "for k in D: D[k + 'x'] = 1; break", "for k in D: del D[k]", "print(dict(D, **D), {**D})", "for x in L: L.remove(x)", "print([*zip(*[L, L])])", "print([*zip(L, <strs>, D)])",
            "print(list(map(max, L, L)))", "print(any(x in S for x in L), all(L))", "print(enumerate(L).__next__())", "print(next(iter(L)), next(iter(D), None))", "print(L < <ints>, L >= L)", "print(S < <set>, S | <set>)", "print(divmod(<int>, <int>))", "print(L * 2 + L[::-1])", "S -= {<int>}",
        ]
        text = self.pick(texts)
        for letter, kind in (("L", "ints"), ("D", "dict"), ("S", "set")):
            if letter in text:
                names = [name for name in self.names(kind, own=letter == "S" and "-=" in text) if "." not in name]
                if not names:
                    return self.assignment()
                name = self.pick(names)
                text = text.replace("S.", name + ".") if letter == "S" else text
                import re
                text = re.sub(rf"\b{letter}\b", name, text)
        if self.loops and "extend" in text:
            return self.output()
        self.line(self.fill(text, 2))

    def unpacking(self):
        a, b, c = self.fresh("u"), self.fresh("u"), self.fresh("u")
        style = self.number(0, 9)
        own = self.names("int", own=True)
        plain = [name for name in own if "." not in name]
        if style == 0 and len(plain) > 1:
            one, other = self.pick(plain), self.pick(plain)
            return self.line(f"{one}, {other} = {other}, {one}")
        if style <= 1:
            self.line(f"{a}, {b}, {c} = {self.expression('tuple')}")
            kinds = ("int", "str", "float")
        elif style <= 3:
            self.line(f"{a}, *{b}, {c} = {self.expression('ints')}")
            kinds = ("int", "ints", "int")
        elif style <= 4:
            self.line(f"*{b}, {a} = {c} = {self.expression('ints')}")
            kinds = ("int", "ints", "ints")
        elif style <= 5:
            self.line(f"({a}, {b}), {c} = divmod({self.expression('int')}, {self.expression('int')}), {self.expression('str')}")
            kinds = ("int", "int", "str")
        elif style <= 6:
            self.line(f"{a} = {b} = {c} = {self.expression('ints', 2)}")
            kinds = ("ints", "ints", "ints")
        elif style <= 7:
            self.line(f"[{a}, {b}], *{c} = {self.expression('ints')}, {self.expression('int')}")
            kinds = ("int", "int", "ints")
        elif style <= 8:
            self.line(f"{a}, {b} = {self.expression('strs')}; {c} = {self.expression('int')}")
            kinds = ("str", "str", "int")
        else:
            self.line(f"{a}, {b} = {self.expression('any')}")
            return
        for name, kind in zip((a, b, c), kinds):
            self.declare(name, kind)

    def assertion(self):
        self.line(f"assert {self.expression('bool')}" + (f", {self.expression('str', 2)}" if self.chance(0.6) else ""))

    def deletion(self):
        names = [name for name in self.scopes[-1] if "." not in name and name[0] == "x"]
        if names and not self.loops and len(names) > 3:
            name = self.pick(names)
            self.line(f"del {name}")
            if self.chance(0.8):
                del self.scopes[-1][name]
        else:
            self.output()

    def raising(self):
        self.line(self.pick([
            f"raise {self.expression('error', 1)}", f"raise {self.pick(exceptions)}", f"raise {self.expression('error', 1)} from {self.pick(['None', 'ValueError(1)'])}", "raise 1", "raise" if self.chance(0.5) else "undefined_name", f"1 // {self.expression('int', 1)}",
            f"raise {self.user_exception()}({self.expression('any', 1)})", f"print({self.wrong()})", f"print({self.wrong()})", f"print({self.wrong()})"]))

    def user_exception(self):
        return self.pick(self.exceptions) if self.exceptions else "Exception"

    def wrong(self):
        """An expression whose operands most likely do not fit."""
        return self.fill(self.pick([
            "<any> + <any>", "<any> - <any>", "<any> * <any>", "<any> / <any>", "<any> % <any>", "<any> // <any>", "<any> ** <small>", "<any> < <any>", "<any> >= <any>", "<any> & <any>", "<any> | <any>", "<any> ^ <any>", "<any> << <small>", "<any> @ <any>",
            "<any!>[<any>]", "<any!>[<index>]", "<any!>[<index>:<index>]", "<any> in <any>", "-<any!>", "~<any!>", "+<any!>", "len(<any>)", "sum(<any>)", "max(<any>)", "min(<any>, <any>)", "sorted(<any>)", "int(<any>)", "float(<any>)", "abs(<any>)", "list(<any>)", "tuple(<any>)", "dict(<any>)",
            "iter(<any>) is None", "next(<any>)", "round(<any>)", "round(<any>, <any>)", "chr(<any>)", "ord(<any>)", "hex(<any>)", "range(<any>)", "divmod(<any>, <any>)", "pow(<any>, <small>)", "<any!>(<any>)", "<any!>.missing", "<any!>.append(<any>)", "<any!>.upper()", "<any!>.items()", "<any!>.add(<any>)",
            "'%d' % <any>", "'%s %s' % <any>", "'%.2f' % <any>", "'%x' % <any>", "format(<any>, '.2f')", "format(<any>, 'd')", "format(<any>, '>5')", "'{:,}'.format(<any>)", "<word!>.join(<any>)", "<str!>.split(<any>)", "<str!>.replace(<any>, <any>)", "<str!>.startswith(<any>)", "<str!>.count(<any>)",
            "<ints!>.index(<any>)", "<ints!> + <any>", "enumerate(<any>, <any>) is None", "list(zip(<any>, <any>))", "list(map(<any>, <any>))", "list(filter(<any>, <any>))", "isinstance(<any>, <any>)", "issubclass(<any>, int)", "reversed(<any>) is None", "{<any>: <any>}[<any>]", "(lambda x, y: x)(<any>)", "(lambda: 0)(<any>)",
            "(lambda x: x)(y=<any>)", "(lambda *, k: k)(<any>)", "print(<any>, sep=<any>)", "math.sqrt(<any>)", "math.floor(<any>)", "bool(<any>) + <any>", "str(<any>, <any>)", "int(<str>, <any>)", "any(<any>)", "<any!>.x", "<dict!>[<any>]", "[1, 2, 3][<any>]", "'abc'[<any>]", "(1, 2)[<any>]", "<str!>.center(<any>)",
            "hash(<any>) is None", "undefined_name", "undefined_name.attribute", "<str!>.format(<any>)", "<set> | <any>", "<dict> | <any>", "math.factorial(<any>)", "math.gcd(<any>)", "<ints!>.pop(<any>)", "getattr(<any>, <any>)", "setattr(<any>, 'a', 1)", "<str!>.zfill(<any>)", "sorted(<ints>, key=<any>)", "max(<ints>, key=<any>)",
        ]), 2)

    # MARK: Compound statements

    def condition(self):
        head = f"if {self.expression('bool')}"
        if self.chance(0.1):
            name = self.fresh("w")
            head = f"if ({name} := {self.expression('int', 2)}) > {self.expression('int', 1)}"
            self.declare(name, "int")
        self.block(head, lambda: self.inner(1, 2))
        while self.chance(0.25):
            self.block(f"elif {self.expression('bool')}", lambda: self.inner(1, 2))
        if self.chance(0.5):
            self.block("else", lambda: self.inner(1, 2))

    def inner(self, low, high):
        """Statements whose new names may never be assigned."""
        before = dict(self.scopes[-1])
        self.statements(self.number(low, high))
        if self.chance(0.9):
            self.scopes[-1].clear()
            self.scopes[-1].update(before)

    def for_loop(self):
        if self.loops >= 2 or (self.loops and self.in_function):
            return self.condition()
        source, kind = self.pick([("ints", "int"), ("range", "int"), ("str", "str"), ("strs", "str"), ("dict", "str"), ("set", "int")])
        name = self.fresh("i")
        text = self.expression(source, 2)
        head = f"for {name} in {self.enclosed(text)}[:4]" if source not in ("dict", "set") else f"for {name} in list({text})[:4]"
        extra = None
        if self.chance(0.15):
            extra = self.fresh("i")
            head = f"for {extra}, {name} in enumerate({self.enclosed(text)})" if source not in ("ints", "strs", "str") else f"for {extra}, {name} in enumerate({self.enclosed(text)}[:4], {self.number(0, 2)})"
        self.declare(name, kind)
        if extra:
            self.declare(extra, "int")
        self.loops += 1
        self.block(head, lambda: self.loop_body())
        self.loops -= 1
        if self.chance(0.25):
            self.block("else", lambda: self.inner(1, 1))

    def loop_body(self):
        before = dict(self.scopes[-1])
        self.statements(self.number(1, 2))
        if self.chance(0.25):
            self.line(f"if {self.expression('bool', 2)}:")
            self.line(f"    {self.pick(['break', 'continue'])}")
            self.statements(1)
        elif self.chance(0.1):
            self.line("try:")
            self.line(f"    {self.pick(['break', 'continue', 'pass'])}")
            self.line("finally:")
            self.line(f"    print('finally', {self.expression('int', 1)})")
        self.scopes[-1].clear()
        self.scopes[-1].update(before)

    def while_loop(self):
        if self.loops >= 2 or (self.loops and self.in_function):
            return self.condition()
        name = self.fresh("t")
        self.line(f"{name} = {self.number(2, 4)}")
        self.loops += 1

        def body():
            self.line(f"{name} -= 1")
            self.declare(name + " ", "none")
            self.loop_body()

        condition = f"{name} > 0" + (f" and {self.primary('bool', 1)}" if self.chance(0.4) else "")
        self.block(f"while {condition}", body)
        self.scopes[-1].pop(name + " ", None)
        self.loops -= 1
        if self.chance(0.3):
            self.block("else", lambda: self.inner(1, 1))

    def trying(self):
        def risky():
            before = dict(self.scopes[-1])
            if self.chance(0.3):
                self.statements(1)
            style = self.random.random()
            if style < 0.45:
                self.line(f"print({self.wrong()})")
            elif style < 0.6:
                self.raising()
            elif style < 0.7:
                self.line(f"print({self.instance_use()})")
            else:
                self.statements(self.number(1, 2))
            self.scopes[-1].clear()
            self.scopes[-1].update(before)

        self.block("try", risky)
        only_finally = self.chance(0.06)
        if not only_finally:
            handlers = []
            if self.chance(0.35):
                handlers.append(self.pick(exceptions + self.exceptions))
            handlers.append(self.pick(["Exception", "Exception", "Exception", "(TypeError, ValueError)", "(ZeroDivisionError, KeyError, IndexError, AttributeError, TypeError, ValueError)", "BaseException"]))
            for handler in handlers:
                self.block(f"except {handler} as error", self.handling)
            if self.chance(0.2):
                self.block("else", lambda: self.inner(1, 1))
        if only_finally or self.chance(0.25):
            self.block("finally", lambda: self.finishing())

    def handling(self):
        self.line(self.pick(["print(type(error).__name__, error)"] * 6 + ["print(repr(error))", "print(error.args)", "print(f\"{error!r} {error}\")", "print(type(error))", "print(str(error) or 'empty')"]))
        style = self.random.random()
        if style < 0.05:
            self.line("raise")
        elif style < 0.1:
            self.line(f"raise {self.expression('error', 1)} from error")
        elif style < 0.3:
            self.inner(1, 1)

    def finishing(self):
        self.line(f"print('finally', {self.expression('any', 2)})")
        if self.in_function and self.chance(0.2):
            self.line(f"return {self.expression('int', 1)}")

    def with_block(self):
        managers = [(name, its) for name, its in self.instances() if "__enter__" in its.dunders]
        if not managers:
            return self.trying()
        name, _ = self.pick(managers)
        alias = f" as {self.fresh('y')}" if self.chance(0.5) else ""
        if self.chance(0.2):
            alias += f", {self.pick(managers)[0]}"
        self.block(f"with {name}{alias}", lambda: (self.inner(1, 2), self.raising() if self.chance(0.3) else None))

    def global_function(self):
        names = [name for name in self.scopes[0] if self.scopes[0][name] == "int" and name[0] == "x"]
        if not names or self.in_function:
            return self.trying()
        name = self.pick(names)
        function = self.fresh("h")
        self.line(f"def {function}():")
        for text in [f"global {name}" if self.chance(0.8) else "pass", f"{name} = ({name} + {self.expression('int', 1)}) % 1009" if self.chance(0.7) else f"print({name})", f"return {name}"]:
            self.line("    " + text)
        self.line(f"print({function}(), {name})")

    def matching(self):
        subject = self.expression(self.pick(["int", "str", "ints", "tuple", "dict", "any", "any"]))
        patterns = []
        for _ in range(self.number(1, 4)):
            patterns.append(self.pick([
                "0 | 7", "'a' | 'b' | 'ab'", "[]", "[first]", "[first, *rest]", "[first, second]", "(first, str() as second, _)", "{'a': first}", "{'a': first, **rest}", "int()", "str()", "int(first)", "float() | bool()", "None", "True", "-1 | 1 | 2.5",
                "[int(first), *_]", "str(first)", "dict()", "list() as whole", "[*_, second]", "(0 | 1) as first", "{}", "first",
            ]))
        patterns = [text for text in patterns if "**" not in text or text.startswith("{")]

        def body():
            for index, text in enumerate(patterns):
                if text == "first" and index < len(patterns) - 1:
                    text = "0"
                names = [name for name in ("first", "second", "rest", "whole") if name in text]
                guard = f" if {self.expression('bool', 2)}" if text == "first" or self.chance(0.2) else ""
                self.block(f"case {text}{guard}", lambda: (self.line(f"print({', '.join(['%d' % index] + names)})"), self.inner(0, 1)))
            if self.chance(0.5):
                self.block("case _", lambda: self.inner(1, 1))

        self.block(f"match {subject}", body)

    simple = [
        assignment, assignment, assignment, assignment, augmented, output, output, output, instance_statement, instance_statement, instance_statement, generator_statement, closure_statement, item_statement, item_statement, item_statement, unpacking, deletion,
    ]
    compound = [condition, condition, for_loop, for_loop, while_loop, trying, trying, trying, trying, trying, with_block, global_function, matching, matching]
