"""Kinds of characters, and texts with places to fill in."""

__all__ = [
    "Formatter", "Template", "ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits",
    "octdigits", "printable", "punctuation", "whitespace",
]

whitespace = " \t\n\r\x0b\x0c"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = ascii_lowercase.upper()
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join([word.capitalize() for word in s.split(sep)])


def _name_end(text, start):
    """Where the name that begins there ends."""
    end = start
    while end < len(text) and (text[end] == "_" or text[end] in ascii_letters or end > start and text[end] in digits):
        end += 1
    return end


class Template:
    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _parts(self):
        """The text in pieces: where each begins, its literal text or None, and its name or None. Neither is given
        for a delimiter that means nothing."""
        text, delimiter = self.template, self.delimiter
        position = 0
        while True:
            found = text.find(delimiter, position)
            if found < 0:
                yield position, text[position:], None
                return
            yield position, text[position:found], None
            after = found + len(delimiter)
            position = after
            if text.startswith(delimiter, after):
                position += len(delimiter)
                yield found, delimiter, None
                continue
            braced = text.startswith("{", after)
            start = after + 1 if braced else after
            end = _name_end(text, start)
            if end == start or braced and not text.startswith("}", end):
                yield found, None, None
                continue
            position = end + 1 if braced else end
            yield found, text[found:position], text[start:end]

    def _refusal(self, found):
        lines = self.template[: found + len(self.delimiter)].splitlines(keepends=True)
        column = found + len(self.delimiter) - len("".join(lines[:-1]))
        return ValueError(f"Invalid placeholder in string: line {len(lines)}, col {column}")

    def substitute(self, mapping={}, /, **kws):
        result = []
        for found, literal, name in self._parts():
            if name is not None:
                result.append(str(kws[name] if name in kws else mapping[name]))
            elif literal is None:
                raise self._refusal(found)
            else:
                result.append(literal)
        return "".join(result)

    def safe_substitute(self, mapping={}, /, **kws):
        result = []
        for found, literal, name in self._parts():
            if name is not None:
                try:
                    literal = str(kws[name] if name in kws else mapping[name])
                except KeyError:
                    pass
            result.append(self.delimiter if literal is None else literal)
        return "".join(result)

    def is_valid(self):
        return all(literal is not None for _, literal, _ in self._parts())

    def get_identifiers(self):
        return list(dict.fromkeys([name for _, _, name in self._parts() if name is not None]))


class Formatter:
    """What `str.format` does, in steps that a subclass can do otherwise."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        result, _ = self._vformat(format_string, args, kwargs, used, 2, 0)
        self.check_unused_args(used, args, kwargs)
        return result

    def _vformat(self, text, args, kwargs, used, depth, automatic):
        # `automatic` counts the fields without a name; it is False once one has a number.
        if depth < 0:
            raise ValueError("Max string recursion exceeded")
        result = []
        for literal, name, spec, conversion in self.parse(text):
            if literal:
                result.append(literal)
            if name is None:
                continue
            if name == "":
                if automatic is False:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                name = str(automatic)
                automatic += 1
            elif name.isdigit():
                if automatic:
                    raise ValueError("cannot switch from manual field specification to automatic field numbering")
                automatic = False
            value, key = self.get_field(name, args, kwargs)
            used.add(key)
            value = self.convert_field(value, conversion)
            spec, automatic = self._vformat(spec, args, kwargs, used, depth - 1, automatic)
            result.append(self.format_field(value, spec))
        return "".join(result), automatic

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == "s":
            return str(value)
        if conversion == "r":
            return repr(value)
        if conversion == "a":
            return ascii(value)
        raise ValueError(f"Unknown conversion specifier {conversion!s}")

    def get_field(self, field_name, args, kwargs):
        first, end = _first(field_name)
        value = self.get_value(first, args, kwargs)
        for is_attribute, key in _steps(field_name, end):
            value = getattr(value, key) if is_attribute else value[key]
        return value, first

    def parse(self, format_string):
        return _fields(format_string)


def _number(text):
    return int(text) if text.isdigit() else text


def _first(name):
    """The first part of a name such as `a.b[0]`, and where it ends."""
    end = 0
    while end < len(name) and name[end] not in ".[":
        end += 1
    return _number(name[:end]), end


def _steps(name, end):
    """The steps from there, each when it is taken: whether it is an attribute, and which."""
    while end < len(name):
        is_attribute = name[end] == "."
        start = end + 1
        if is_attribute:
            end = start
            while end < len(name) and name[end] not in ".[":
                end += 1
            key = name[start:end]
        elif name[end] == "[":
            end = name.find("]", start)
            if end < 0:
                raise ValueError("Missing ']' in format string")
            key = _number(name[start:end])
            end += 1
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if key == "":
            raise ValueError("Empty attribute in format string")
        yield is_attribute, key


def _fields(text):
    position = 0
    while position < len(text):
        start = position
        while position < len(text) and text[position] not in "{}":
            position += 1
        literal = text[start:position]
        if position == len(text):
            yield literal, None, None, None
            return
        brace = text[position]
        position += 1
        if text.startswith(brace, position):
            position += 1
            yield literal + brace, None, None, None
            continue
        if brace == "}" or position == len(text):
            raise ValueError(f"Single {brace!r} encountered in format string")
        name, end, position = _name(text, position)
        spec, conversion = "", None
        if end == "!":
            if position == len(text):
                raise ValueError("end of string while looking for conversion specifier")
            conversion = text[position]
            end = text[position + 1 : position + 2]
            position += 2
            if end not in ":}":
                raise ValueError("expected ':' after conversion specifier")
        if end != "}":
            spec, position = _spec(text, position)
        yield literal, name, spec, conversion


def _name(text, start):
    """The name of a field, the character that ends it, and what comes after that."""
    position = start
    while position < len(text):
        character = text[position]
        if character in "}:!":
            return text[start:position], character, position + 1
        if character == "{":
            raise ValueError("unexpected '{' in field name")
        if character == "[":
            while position < len(text) and text[position] != "]":
                position += 1
        position += 1
    raise ValueError("expected '}' before end of string")


def _spec(text, start):
    position, depth = start, 1
    while position < len(text):
        depth += {"{": 1, "}": -1}.get(text[position], 0)
        position += 1
        if not depth:
            return text[start : position - 1], position
    raise ValueError("unmatched '{' in format spec")
