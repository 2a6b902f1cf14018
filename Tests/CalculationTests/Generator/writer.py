"""Where a program is put together: its lines, its names, and the dice."""

import random
import re


class Function:
    def __init__(self, name, parameters, result, variadic=False, keywords=False):
        self.name = name
        # (name, kind, has a default, keyword only)
        self.parameters = parameters
        self.result = result
        self.variadic = variadic
        self.keywords = keywords


class Class:
    def __init__(self, name, base=None):
        self.name = name
        self.base = base
        self.attributes = dict(base.attributes) if base else {}
        self.methods = dict(base.methods) if base else {}
        self.dunders = set(base.dunders) if base else set()


class Writer:
    """A program under construction. Every name keeps the kind of value that it was given first."""

    tables = {}
    _parts = {}
    _hole = re.compile(r"<(\w+!?)>")

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.lines = []
        self.indent = 0
        self.scopes = [{}]
        self.functions = []
        self.classes = []
        self.loops = 0
        self.counter = 0

    # MARK: Dice

    def chance(self, probability):
        return self.random.random() < probability

    def pick(self, items):
        return items[int(self.random.random() * len(items))]

    def number(self, low, high):
        return low + int(self.random.random() * (high - low + 1))

    # MARK: Lines

    def line(self, text):
        self.lines.append("    " * self.indent + text)

    def block(self, head, body):
        """A compound statement; the body is a function that writes at least one line."""
        self.line(head + ":")
        self.indent += 1
        before = len(self.lines)
        body()
        if len(self.lines) == before:
            self.line("pass")
        self.indent -= 1

    # MARK: Names

    def fresh(self, stem):
        self.counter += 1
        return f"{stem}{self.counter}"

    def declare(self, name, kind):
        self.scopes[-1][name] = kind

    def names(self, kind, own=False):
        scopes = self.scopes[-1:] if own else self.scopes
        return [name for scope in scopes for name, its in scope.items() if its == kind]

    @property
    def in_function(self):
        return len(self.scopes) > 1

    # MARK: Expressions

    def expression(self, kind, depth=3):
        """An expression that gives a value of a kind, if nothing is raised."""
        if depth <= 0 or self.chance(0.15):
            return self.atom(kind)
        templates = self.tables[kind]
        template = self.pick(templates)
        if not isinstance(template, str):
            return template(self, depth - 1)
        return self.fill(template, depth - 1)

    def fill(self, template, depth):
        """Replaces `<kind>` by an operand and `<kind!>` by one that stands as if in parentheses."""
        parts = self._parts.get(template)
        if parts is None:
            parts = self._parts[template] = self._hole.split(template)
        if len(parts) == 1:
            return template
        texts = []
        for index, part in enumerate(parts):
            if index % 2 == 0:
                texts.append(part)
            elif part[-1] == "!":
                texts.append(self.primary(part[:-1], depth))
            else:
                texts.append(self.operand(part, depth))
        return "".join(texts)

    def operand(self, kind, depth):
        text = self.expression(kind, depth)
        if text[0] == "(" or self.chance(0.4) and not text.startswith(("lambda", "yield")):
            return text
        return self.enclosed(text)

    def primary(self, kind, depth):
        return self.enclosed(self.expression(kind, depth))

    _simple = re.compile(r"[A-Za-z_][\w.]*(\(\w*\)|\[\w*\])?|'[^'\\]*'|\[[\w, ]*\]")

    def enclosed(self, text):
        return text if self._simple.fullmatch(text) else f"({text})"

    def atom(self, kind):
        if kind not in ("small", "word", "index", "any", "error") and self.chance(0.6):
            names = self.names(kind)
            if names:
                return self.pick(names)
        literals = self.literals[kind]
        literal = self.pick(literals)
        return literal if isinstance(literal, str) else literal(self)
