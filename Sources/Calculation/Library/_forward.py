"""Types that are written as text: only what annotations are made of is read."""

from _program import variable


def evaluated(text, scopes):
    """What a text means where these dictionaries, and then the variables of the program, hold the names."""
    reader = _Reader(text, scopes)
    value = reader.union()
    if reader.position < len(reader.tokens):
        raise SyntaxError(f"Forward reference must be an expression -- got {text!r}")
    return value


class _Reader:
    def __init__(self, text, scopes):
        self.text = text
        self.scopes = scopes
        self.tokens = _tokens(text)
        self.position = 0

    def take(self, token):
        if self.position < len(self.tokens) and self.tokens[self.position] == token:
            self.position += 1
            return True
        return False

    def expect(self, token):
        if not self.take(token):
            raise SyntaxError(f"Forward reference must be an expression -- got {self.text!r}")

    def union(self):
        value = self.subscripted()
        while self.take("|"):
            value = value | self.subscripted()
        return value

    def subscripted(self):
        value = self.atom()
        while True:
            if self.take("["):
                items, has_comma = self.items("]")
                value = value[tuple(items) if has_comma or not items else items[0]]
            elif self.take("."):
                self.position += 1
                value = getattr(value, self.tokens[self.position - 1])
            else:
                return value

    def items(self, end):
        items = []
        has_comma = False
        while not self.take(end):
            items.append(self.union())
            if self.take(","):
                has_comma = True
            else:
                self.expect(end)
                break
        return items, has_comma

    def atom(self):
        if self.position >= len(self.tokens):
            self.expect("a type")
        token = self.tokens[self.position]
        self.position += 1
        if token == "[":
            return self.items("]")[0]
        if token == "(":
            items, has_comma = self.items(")")
            return tuple(items) if has_comma or not items else items[0]
        if token == "...":
            return ...
        if token == "-":
            return -self.atom()
        if token[0] in "'\"":
            return token[1:-1]
        if token[0].isdigit():
            return float(token) if "." in token else int(token)
        if token in _CONSTANTS:
            return _CONSTANTS[token]
        if token.isidentifier():
            for scope in self.scopes:
                if scope is not None and token in scope:
                    return scope[token]
            return variable(token)
        self.position -= 1
        self.expect("a type")


_CONSTANTS = {"None": None, "True": True, "False": False}


def _tokens(text):
    tokens = []
    index = 0
    while index < len(text):
        start = index
        letter = text[index]
        index += 1
        if letter.isspace():
            continue
        if letter in "'\"":
            while index < len(text) and text[index] != letter:
                index += 1
            index += 1
        elif letter.isalnum() or letter == "_":
            while index < len(text) and (text[index].isalnum() or text[index] == "_"):
                index += 1
            if letter.isdigit() and text[index : index + 1] == ".":
                index += 1
                while index < len(text) and text[index].isdigit():
                    index += 1
        elif text[start : start + 3] == "...":
            index += 2
        tokens.append(text[start:index])
    return tokens
