"""Paragraphs of a given width."""

_SPACES = "\t\n\x0b\x0c\r "


class TextWrapper:
    def __init__(
        self,
        width=70,
        initial_indent="",
        subsequent_indent="",
        expand_tabs=True,
        replace_whitespace=True,
        fix_sentence_endings=False,
        break_long_words=True,
        drop_whitespace=True,
        break_on_hyphens=True,
        tabsize=8,
        *,
        max_lines=None,
        placeholder=" [...]",
    ):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def wrap(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = "".join(" " if c in _SPACES else c for c in text)
        chunks = _chunks(text, self.break_on_hyphens)
        if self.fix_sentence_endings:
            _fix_endings(chunks)
        return self._lines(chunks)

    def fill(self, text):
        return "\n".join(self.wrap(text))

    def _lines(self, chunks):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks.reverse()
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and not chunks[-1].strip():
                del chunks[-1]
            line, length = [], 0
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._break(chunks, line, length, width)
                length = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip():
                length -= len(line[-1])
                del line[-1]
            if not line:
                continue
            is_last = not chunks or (self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip())
            if self.max_lines is None or len(lines) + 1 < self.max_lines or (is_last and length <= width):
                lines.append(indent + "".join(line))
                continue
            self._shorten(lines, line, length, indent, width)
            break
        return lines

    def _shorten(self, lines, line, length, indent, width):
        """Ends the text with the placeholder."""
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= width:
                lines.append(indent + "".join(line) + self.placeholder)
                return
            length -= len(line.pop())
        if lines:
            before = lines[-1].rstrip()
            if len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def _break(self, chunks, line, length, width):
        """Takes as much of a word that fits no line as there is room for."""
        room = 1 if width < 1 else width - length
        if self.break_long_words:
            word, end = chunks[-1], room
            if self.break_on_hyphens and len(word) > room:
                hyphen = word.rfind("-", 0, room)
                if hyphen > 0 and any(c != "-" for c in word[:hyphen]):
                    end = hyphen + 1
            line.append(word[:end])
            chunks[-1] = word[end:]
        elif not line:
            line.append(chunks.pop())


def _chunks(text, breaks_on_hyphens):
    """Words and the spaces between them; words are divided after hyphens between letters, and at dashes."""
    chunks = []
    position = 0
    while position < len(text):
        start = position
        is_space = text[position] in _SPACES
        while position < len(text) and (text[position] in _SPACES) == is_space:
            position += 1
        part = text[start:position]
        if is_space or not breaks_on_hyphens:
            chunks.append(part)
        else:
            chunks += _parts(part)
    return chunks


def _is_word(c):
    return c.isalnum() or c == "_"


def _is_letter(c):
    return _is_word(c) and not c.isdigit()


def _parts(word):
    parts = []
    start = position = 0
    while position < len(word):
        if word[position] != "-":
            position += 1
            continue
        end = position
        while end < len(word) and word[end] == "-":
            end += 1
        before, after = word[start:position], word[end:]
        if end - position > 1:
            # A dash between words is a part of its own.
            if before and (_is_word(before[-1]) or before[-1] in "!\"'&.,?") and after and _is_word(after[0]):
                parts += [before, word[position:end]]
                start = end
        elif (
            len(before) >= 2 and _is_letter(before[-1]) and _is_letter(before[-2])
            and len(after) >= 2 and _is_letter(after[0]) and (_is_letter(after[1]) or after[1] == "-")
        ) or (
            len(before) >= 3 and before[-2] == "-" and _is_letter(before[-1]) and after and _is_letter(after[0])
        ):
            parts.append(word[start:end])
            start = end
        position = end
    return parts + [word[start:]] if start < len(word) else parts


def _fix_endings(chunks):
    for position in range(len(chunks) - 1):
        word = chunks[position].rstrip("\"'")
        if chunks[position + 1] == " " and len(word) > 1 and word[-1] in ".!?" and word[-2].islower():
            chunks[position + 1] = "  "


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    wrapper = TextWrapper(width=width, max_lines=1, **kwargs)
    return wrapper.fill(" ".join(text.strip().split()))


def dedent(text):
    margin = None
    lines = text.split("\n")
    for position, line in enumerate(lines):
        if not line.strip(" \t"):
            lines[position] = ""
            continue
        indent = line[: len(line) - len(line.lstrip(" \t"))]
        if margin is None:
            margin = indent
        else:
            common = 0
            while common < min(len(margin), len(indent)) and margin[common] == indent[common]:
                common += 1
            margin = margin[:common]
    if not margin:
        return "\n".join(lines)
    return "\n".join(line[len(margin) :] for line in lines)


def indent(text, prefix, predicate=None):
    if predicate is None:
        predicate = str.strip
    return "".join(prefix + line if predicate(line) else line for line in text.splitlines(True))
