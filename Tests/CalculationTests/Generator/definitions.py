"""Functions, generators and classes, and how they are used."""

from writer import Class, Function

kinds = ["int", "int", "float", "str", "ints", "bool", "strs", "dict"]


class Definitions:
    # MARK: Functions

    def function(self):
        name = self.fresh("f")
        style = self.random.random()
        if style < 0.1:
            return self.recursive_function(name)
        if style < 0.2:
            return self.closure(name)
        if style < 0.28:
            return self.decorator(name)
        parameters, texts = self.parameters()
        result = self.pick(kinds)
        variadic = self.chance(0.15)
        keywords = self.chance(0.12)
        positional = [text for text, its in zip(texts, parameters) if not its[3]]
        named = [text for text, its in zip(texts, parameters) if its[3]]
        if len(positional) > 1 and self.chance(0.1) and not variadic:
            positional.insert(1, "/")
        if variadic:
            positional.append("*args")
        elif named:
            positional.append("*")
        everything = positional + named + (["**kwargs"] if keywords else [])
        annotated = self.chance(0.15)
        if annotated:
            everything = [text.replace("=", ": int = ") if "=" in text else text for text in everything]
        inner = {its[0]: its[1] for its in parameters}

        def body():
            if self.chance(0.1):
                self.line(f'"""{name} does this."""')
            if variadic:
                self.line(self.pick(["print(args)", "print(len(args), *args)"]))
            if keywords:
                self.line(self.pick(["print(kwargs)", "print(sorted(kwargs))", "print(*kwargs.items())"]))
            self.statements(self.number(1, 4))
            self.line(f"return {self.expression(result)}")

        self.scopes.append(inner)
        loops, self.loops = self.loops, 0
        self.block(f"def {name}({', '.join(everything)})" + (" -> int" if annotated else ""), body)
        self.loops = loops
        self.scopes.pop()
        self.functions.append(Function(name, parameters, result, variadic, keywords))

    def parameters(self):
        parameters, texts = [], []
        default, keyword = False, False
        for _ in range(self.number(0, 3)):
            name, kind = self.fresh("p"), self.pick(kinds)
            default = default or self.chance(0.3)
            keyword = keyword or self.chance(0.1)
            has_default = default and (not keyword or self.chance(0.5))
            parameters.append((name, kind, has_default, keyword))
            texts.append(f"{name}={self.expression(kind, 1)}" if has_default else name)
        return parameters, texts

    def recursive_function(self, name):
        template = self.pick([
            ["def N(n):", "    if n <= 1:", "        return <int>", "    return (n * N(n - 1)) % 100003"],
            ["def N(n):", "    return n if n < 2 else N(n - 1) + N(n - 2)"],
            ["def N(n, seen=None):", "    seen = seen or []", "    if n <= 0:", "        return len(seen) + <int>", "    return N(n - <small>, seen + [n]) if n < 30 else 0"],
            ["def N(n):", "    try:", "        return 1 // (n % 4) + N(n - 1) if n > 0 else 0", "    finally:", "        print('left', n)"],
        ])
        for text in template:
            self.line(self.fill(text.replace("N", name), 1))
        self.recursive.append(name)

    def closure(self, name):
        kind = self.pick(["int", "str", "ints"])
        combine = {"int": "(total + step) % 1009", "str": "(total + step)[-12:]", "ints": "(total + step)[-5:]"}[kind]
        self.line(f"def {name}(total):")
        for text in ["count = 0", "def inner(step):", "    nonlocal total, count", "    count += 1", f"    total = {combine}", "    return total, count", "return inner"]:
            self.line("    " + text)
        made = self.fresh("c")
        self.line(f"{made} = {name}({self.expression(kind, 1)})")
        self.closures.append((made, kind))

    def decorator(self, name):
        self.line(f"def {name}(function):")
        for text in ["def wrapper(*args, **kwargs):", f"    print({self.pick(['args', 'len(args)', 'sorted(kwargs)'])})", "    return function(*args, **kwargs)", "return wrapper"]:
            self.line("    " + text)
        result = self.pick(["int", "str", "float"])
        decorated = self.fresh("f")
        default = self.expression(result, 1)
        self.line(f"@{name}")
        self.scopes.append({"a": "int", "b": result})
        self.line(f"def {decorated}(a, b={default}):")
        self.line(f"    return {self.expression(result)}")
        self.scopes.pop()
        self.functions.append(Function(decorated, [("a", "int", False, False), ("b", result, True, False)], result))

    def generator(self):
        name = self.fresh("g")
        kind = self.pick(["int", "str", "float"])

        def body():
            self.statements(self.number(0, 2))
            for _ in range(self.number(1, 3)):
                style = self.random.random()
                if style < 0.3:
                    self.line(f"yield {self.expression(kind)}")
                elif style < 0.6:
                    variable = self.fresh("i")
                    self.line(f"for {variable} in range({self.number(1, 4)}):")
                    self.scopes[-1][variable] = "int"
                    self.line(f"    yield {self.expression(kind, 2)}")
                elif style < 0.75:
                    self.line(f"yield from [{self.expression(kind, 1)}, {self.expression(kind, 1)}]")
                elif style < 0.9:
                    self.line("try:")
                    self.line(f"    yield {self.expression(kind, 2)}")
                    self.line("finally:")
                    self.line("    n = 0")
                else:
                    self.line(f"if {self.expression('bool', 2)}:")
                    self.line(f"    return {self.expression('any', 1)}")

        self.scopes.append({"n": "int"})
        loops, self.loops = self.loops, 0
        self.block(f"def {name}(n)", body)
        self.loops = loops
        self.scopes.pop()
        self.generators.append((name, kind))

    def generated(self):
        """An expression that uses a generator."""
        if not self.generators:
            return "list(x * x for x in range(4))"
        name, kind = self.pick(self.generators)
        call = f"{name}({self.expression('int', 1)})"
        return self.pick([
            f"list({call})", f"[*{call}]", f"tuple({call})", f"next({call})", f"next({call}, None)", f"list(zip({call}, range(3)))", f"list(enumerate({call}, 1))", f"sorted({call})",
            f"sum({call})", f"max({call}, default=0)", f"[x for x in {call}]", f"dict(enumerate({call}))", f"len(list({call}))", f"list(map(str, {call}))", f"{self.atom('int')} in {call}",
        ])

    # MARK: Calls

    def call_giving(self, kind, depth):
        """A call that gives a value of the kind; None when nothing does."""
        if self.loops and self.in_function:
            return None
        found = [function for function in self.functions if function.result == kind]
        methods = [
            (name, method, its) for name, its in self.instances() for method, (result, _) in its.methods.items() if result == kind]
        attributes = [f"{name}.{attribute}" for name, its in self.instances() for attribute, result in its.attributes.items() if result == kind]
        choice = self.random.random()
        if attributes and choice < 0.35:
            return self.pick(attributes)
        if methods and choice < 0.65:
            name, method, its = self.pick(methods)
            return f"{name}.{method}({', '.join(self.expression(k, depth - 1) for k in its.methods[method][1])})"
        if kind == "int" and self.recursive and choice < 0.7:
            return f"{self.pick(self.recursive)}({self.number(0, 6)})"
        if not found:
            return None
        return self.call(self.pick(found), depth)

    def call(self, function, depth):
        arguments = []
        named = False
        for name, kind, has_default, keyword in function.parameters:
            if has_default and self.chance(0.5):
                named = True
                continue
            value = self.expression(kind, depth - 1)
            named = named or keyword or self.chance(0.15)
            arguments.append(f"{name}={value}" if named else value)
        mistake = self.random.random()
        if mistake < 0.02 and arguments:
            arguments.pop()
        elif mistake < 0.03:
            arguments.append("unknown=1")
        elif mistake < 0.04 and not named:
            arguments.append(self.expression("int", 1))
        if function.variadic and not named and self.chance(0.6):
            arguments.append(self.pick(["1, 2", "*[1, 2, 3]", "*(), None", f"*{self.primary('ints', 1)}"]))
        if function.keywords and self.chance(0.6):
            arguments.append(self.pick(["k=1", "k=1, m='m'", "**{'z': 1, 'y': 2}"]))
        if self.chance(0.05) and arguments and not any("=" in argument or "*" in argument for argument in arguments):
            return f"{function.name}(*[{', '.join(arguments)}])"
        return f"{function.name}({', '.join(arguments)})"

    # MARK: Classes

    def instances(self):
        return [(name, kind) for scope in self.scopes for name, kind in scope.items() if isinstance(kind, Class)]

    def define_class(self):
        if self.classes and self.chance(0.4):
            base = self.pick(self.classes)
        else:
            base = None
        its = Class(self.fresh("C"), base)
        fields = [(self.fresh("m"), self.pick(kinds)) for _ in range(self.number(1, 3))]

        def body():
            if self.chance(0.4):
                name, kind = self.fresh("s"), self.pick(kinds)
                self.line(f"{name} = {self.expression(kind, 2)}")
                its.attributes[name] = kind
            inherited = list(base.fields) if base else []
            parameters = [f"{name}={self.expression(kind, 1)}" for name, kind in inherited + fields]
            self.line(f"def __init__(self, {', '.join(parameters)}):")
            if base:
                names = ", ".join(name for name, _ in inherited)
                self.line(f"    super().__init__({names})" if self.chance(0.8) else f"    {base.name}.__init__(self, {names})")
            for name, kind in fields:
                self.line(f"    self.{name} = {name}")
                its.attributes[name] = kind
            self.line("def __repr__(self):")
            self.line("    return f\"" + its.name + "(" + ", ".join(f"{{self.{name}!r}}" for name, _ in fields) + ")\"")
            for _ in range(self.number(1, 4)):
                self.member(its, fields)

        its.fields = (base.fields if base else []) + fields
        heads = f"({base.name})" if base else self.pick(["", "", "()", "(object)"])
        self.block(f"class {its.name}{heads}", body)
        self.classes.append(its)

    def member(self, its, fields):
        name, kind = self.pick(fields)
        style = self.random.random()
        if style < 0.4:
            method, result = self.fresh("d"), self.pick(kinds)
            parameters = [(self.fresh("p"), self.pick(kinds)) for _ in range(self.number(0, 2))]
            self.line(f"def {method}({', '.join(['self'] + [name for name, _ in parameters])}):")
            inner = dict(parameters)
            inner.update({f"self.{name}": kind for name, kind in its.fields})
            self.scopes.append(inner)
            self.indent += 1
            if self.chance(0.4):
                self.assign_attribute("self", name, kind)
            if self.chance(0.3):
                self.statements(1)
            self.line(f"return {self.expression(result)}")
            self.indent -= 1
            self.scopes.pop()
            its.methods[method] = (result, [kind for _, kind in parameters])
            return
        if style < 0.5:
            method = self.fresh("q")
            self.line("@property")
            self.line(f"def {method}(self): return self.{name}")
            its.attributes[method] = kind
            if self.chance(0.4):
                self.line(f"@{method}.setter")
                self.line(f"def {method}(self, value): self.{name} = value")
            return
        if style < 0.58:
            method = self.fresh("d")
            decorator, first = self.pick([("staticmethod", ""), ("classmethod", "cls, ")])
            self.line(f"@{decorator}")
            self.line(f"def {method}({first}x): return x + {self.expression('int', 1)}" if decorator == "staticmethod" else f"def {method}(cls, x): return len(cls.__name__) + x")
            its.methods[method] = ("int", ["int"])
            return
        dunder, text = self.pick([
            ("__eq__", "def __eq__(self, other): return isinstance(other, {C}) and self.{m} == other.{m}"),
            ("__lt__", "def __lt__(self, other): return self.{m} < other.{m}"),
            ("__add__", "def __add__(self, other): return {C}(self.{m})"),
            ("__radd__", "def __radd__(self, other): return ('radd', other)"),
            ("__iadd__", "def __iadd__(self, other):\n    print('iadd', other)\n    return self"),
            ("__mul__", "def __mul__(self, other): return NotImplemented"),
            ("__len__", "def __len__(self): return len(str(self.{m}))"),
            ("__bool__", "def __bool__(self): return bool(self.{m})"),
            ("__getitem__", "def __getitem__(self, key): return (key, self.{m})"),
            ("__getitem__", "def __getitem__(self, key): return [self.{m}, 2, 3][key]"),
            ("__setitem__", "def __setitem__(self, key, value): print('set', key, value)"),
            ("__delitem__", "def __delitem__(self, key): print('del', key)"),
            ("__contains__", "def __contains__(self, item): return item == self.{m}"),
            ("__iter__", "def __iter__(self): yield from (self.{m}, 1)"),
            ("__iter__", "def __iter__(self): return iter([self.{m}])"),
            ("__call__", "def __call__(self, *args): return (args, self.{m})"),
            ("__str__", "def __str__(self): return '<' + str(self.{m}) + '>'"),
            ("__hash__", "def __hash__(self): return hash(str(type(self.{m}))) % 1"),
            ("__neg__", "def __neg__(self): return -self.{m}"),
            ("__getattr__", "def __getattr__(self, name): return ('missing', name)" if self.chance(0.5) else "def __getattr__(self, name): raise AttributeError(name)"),
            ("__format__", "def __format__(self, spec): return f'[{spec}]'"),
            ("__enter__", "def __enter__(self):\n    print('enter')\n    return self\ndef __exit__(self, kind, error, trace):\n    print('exit', kind and kind.__name__, error)\n    return {swallow}"),
            ("__enter__", "def __enter__(self):\n    print('enter')\n    return self.{m}\ndef __exit__(self, *rest):\n    print('exit', len(rest))"),
            ("__index__", "def __index__(self): return 1"),
            ("__int__", "def __int__(self): return 42"),
            ("__float__", "def __float__(self): return 4.5"),
            ("__round__", "def __round__(self, digits=None): return ('round', digits)"),
            ("__reversed__", "def __reversed__(self): return iter('cba')"),
            ("__matmul__", "def __matmul__(self, other): return ('@', other)"),
            ("__rsub__", "def __rsub__(self, other): return ('rsub', other)"),
            ("__missing__", "def __missing__(self, key): return key"),
            ("__getattribute__", "def __len__(self): return -1"),
        ])
        for part in text.replace("{C}", its.name).replace("{m}", name).replace("{swallow}", self.pick(["True", "False", "None"])).split("\n"):
            self.line(part)
        its.dunders.add(dunder)

    def assign_attribute(self, receiver, name, kind):
        if kind == "int" and self.chance(0.5):
            self.line(f"{receiver}.{name} {self.pick(['+=', '-=', '|=', '%='])} {self.literal_of('int')}")
        else:
            self.line(f"{receiver}.{name} = {self.bounded(kind)}")

    def instance_use(self):
        """An expression that does to an instance what its class may or may not allow."""
        found = self.instances()
        if not found:
            return self.expression("any")
        name, its = self.pick(found)
        others = [other for other, kind in found if kind is its]
        other = self.pick(others + [self.expression("any", 1)])
        template = self.pick([
            "{n}", "str({n})", "repr({n})", "f'{n_}'", "len({n})", "bool({n})", "{n} == {o}", "{n} != {o}", "{n} < {o}", "{n} >= {o}", "{n} + {o}", "{o} + {n}", "{o} - {n}", "{n} * 2", "2 * {n}", "-{n}",
            "{n}[{i}]", "{n}['k']", "{n}[1:2]", "{i} in {n}", "list({n})", "iter({n}) is not None", "{n}({i})", "{n}()", "hash({n}) == hash({n})", "{n}.missing", "getattr({n}, 'missing', 5)", "hasattr({n}, '{a}')",
            "isinstance({n}, {C})", "sorted([{n}, {o}])", "max({n}, {o})", "[{n}, {o}].count({n})", "{n} in [{o}, {n}]", "(lambda *a: a)(*{n})", "[{n}] * 2", "({n}, {o}) == ({o}, {n})", "{n} @ {o}", "int({n})", "float({n})",
            "round({n})", "round({n}, 2)", "[1, 2, 3][{n}]", "list(reversed({n}))", "{n} is {n}", "not {n}", "{n} and 1", "{n} or 2", "'%s' % {n}", "'{:>9}'.format({n})", "f'{n:5}'", "type({n}).__name__", "vars({n})", "{C}.__name__",
            "issubclass({C}, {D})", "isinstance({n}, {D})", "sum([{n}, {n}], {n})", "{n} % 2", "abs({n})", "~{n}", "divmod({n}, 2)", "range({n})", "{n}.{a} is {n}.{a}", "{C}({i}).{a}", "{C}(nothing={i})", "{C}", "type({n})", "any({n})", "set([{n}]) == {{{n}}}", "{{{n}: 1}}[{n}]", "zip({n}, {n}) is None",
        ])
        return (
            template.replace("{{", "{").replace("}}", "}").replace("{n_}", "{" + name + "}").replace("{n:5}", "{" + name + ":5}").replace("{n}", name).replace("{o}", other).replace("{i}", self.expression("int", 1))
            .replace("{a}", self.pick(list(its.attributes) or ["a"])).replace("{C}", its.name).replace("{D}", self.pick(self.classes).name))
