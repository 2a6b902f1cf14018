class GenericAlias:
    def __init__(self, origin, arguments):
        self.origin = origin
        self.arguments = arguments if isinstance(arguments, tuple) else (arguments,)

    def __repr__(self):
        return f"{self.origin.__name__}[{', '.join(_name(part) for part in self.arguments)}]"

    def __call__(self, *arguments, **keywords):
        return self.origin(*arguments, **keywords)

    def __or__(self, other):
        return UnionType((self, other))


class UnionType:
    def __init__(self, parts):
        self.parts = parts

    def __repr__(self):
        return " | ".join(_name(part) for part in self.parts)

    def __or__(self, other):
        return UnionType(self.parts + (other,))

    def __instancecheck__(self, value):
        return any(isinstance(value, part) if part is not None else value is None for part in self.parts)


def _name(part):
    if part is None:
        return "None"
    return part.__name__ if isinstance(part, type) else repr(part)
