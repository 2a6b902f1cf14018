"""Constants and templates of strings."""

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


_FIRST = ascii_letters + "_"
_REST = _FIRST + digits


class Template:
    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _parts(self):
        """The pieces of text and of names: (text before, name or None, as it is written, position)."""
        text, position = self.template, 0
        while True:
            start = text.find(self.delimiter, position)
            if start < 0:
                yield text[position:], None, "", len(text)
                return
            before = text[position:start]
            position = start + len(self.delimiter)
            if text.startswith(self.delimiter, position):
                position += len(self.delimiter)
                yield before, self.delimiter, "", start
                continue
            braced = text.startswith("{", position)
            first = end = position + braced
            if end < len(text) and text[end] in _FIRST:
                while end < len(text) and text[end] in _REST:
                    end += 1
            name = text[first:end]
            position = end + braced
            if not name or (braced and not text.startswith("}", end)):
                position = start + len(self.delimiter)
                name = ""
            yield before, name, text[start:position], start

    def _fill(self, mapping, keywords, is_safe):
        values = {**mapping, **keywords} if keywords else mapping
        result = []
        for before, name, written, position in self._parts():
            result.append(before)
            if name is None:
                continue
            if name == self.delimiter:
                result.append(name)
            elif not name and not is_safe:
                lines = self.template[:position].splitlines(keepends=True)
                column = position - len("".join(lines[:-1])) if lines else 0
                raise ValueError(
                    f"Invalid placeholder in string: line {max(len(lines), 1)}, col {column + 1 if lines else 1}"
                )
            elif not name or (is_safe and name not in values):
                result.append(written)
            else:
                result.append(str(values[name]))
        return "".join(result)

    def substitute(self, mapping={}, /, **kws):
        return self._fill(mapping, kws, False)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._fill(mapping, kws, True)

    def get_identifiers(self):
        names = [name for _, name, _, _ in self._parts() if name and name != self.delimiter]
        return list(dict.fromkeys(names))

    def is_valid(self):
        return all(name != "" for _, name, _, _ in self._parts())
