"""Binds arguments to parameters that are only known when a class is made, with Python's own errors."""


class Parameter:
    """A parameter; `default` is `REQUIRED` when it has none."""

    def __init__(self, name, default, keyword_only=False):
        self.name = name
        self.default = default
        self.keyword_only = keyword_only


class Required:
    pass


REQUIRED = Required()


class Signature:
    """The parameters after the first, which is the instance or the class."""

    def __init__(self, function, parameters):
        self.function = function
        self.positional = [p for p in parameters if not p.keyword_only]
        self.keyword_only = [p for p in parameters if p.keyword_only]
        self.parameters = self.positional + self.keyword_only
        self.names = {p.name for p in parameters}

    def bind(self, args, kwargs):
        """The value of each parameter, positional ones first."""
        if not kwargs and len(args) == len(self.parameters) == len(self.positional):
            return args
        taken = {p.name for p in self.positional[: len(args)]}
        for name in kwargs:
            if name not in self.names:
                raise TypeError(f"{self.function}() got an unexpected keyword argument {name!r}")
            if name in taken:
                raise TypeError(f"{self.function}() got multiple values for argument {name!r}")
        if len(args) > len(self.positional):
            raise TypeError(self.too_many(args, kwargs))
        values = list(args)
        missing = []
        for parameter in self.parameters[len(args) :]:
            if parameter.name in kwargs:
                values.append(kwargs[parameter.name])
            elif parameter.default is REQUIRED:
                missing.append(parameter)
            else:
                values.append(parameter.default)
        if missing:
            raise TypeError(self.missing(missing))
        return values

    def too_many(self, args, kwargs):
        most = len(self.positional) + 1
        least = most - sum(p.default is not REQUIRED for p in self.positional)
        takes = f"from {least} to {most}" if least < most else most
        given = len(args) + 1
        extra = sum(p.name in kwargs for p in self.keyword_only)
        were = "was" if given == 1 else "were"
        if extra:
            plural = "" if extra == 1 else "s"
            given = f"{given} positional arguments (and {extra} keyword-only argument{plural})"
            were = "were"
        plural = "" if takes == 1 else "s"
        return f"{self.function}() takes {takes} positional argument{plural} but {given} {were} given"

    def missing(self, missing):
        kind = "positional"
        if all(p.keyword_only for p in missing):
            kind = "keyword-only"
        else:
            missing = [p for p in missing if not p.keyword_only]
        names = [repr(p.name) for p in missing]
        if len(names) == 1:
            text = names[0]
        elif len(names) == 2:
            text = f"{names[0]} and {names[1]}"
        else:
            text = ", ".join(names[:-1]) + f", and {names[-1]}"
        plural = "" if len(names) == 1 else "s"
        return f"{self.function}() missing {len(names)} required {kind} argument{plural}: {text}"
