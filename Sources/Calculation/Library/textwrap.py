"""Fills paragraphs, and changes the indentation of texts."""

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_SPACES = "\t\n\x0b\x0c\r "


def _is_letter(text, index):
    return _is_word(text, index) and not text[index].isdecimal()


def _is_word(text, index):
    return 0 <= index < len(text) and (text[index].isalnum() or text[index] == "_")


def _dash_end(text, start):
    """Where a dash of several hyphens between two words ends that begins there; -1 when none does."""
    if text[start : start + 2] != "--" or start == 0:
        return -1
    if not _is_word(text, start - 1) and text[start - 1] not in "!\"'&.,?":
        return -1
    end = start
    while end < len(text) and text[end] == "-":
        end += 1
    return end if _is_word(text, end) else -1


def _breaks_after(text, hyphen):
    """Whether a line may be broken after a hyphen: one between words of letters."""
    before = _is_letter(text, hyphen - 1) and (
        _is_letter(text, hyphen - 2) or text[hyphen - 2 : hyphen - 1] == "-" and _is_letter(text, hyphen - 3)
    )
    second = hyphen + 3 if text[hyphen + 2 : hyphen + 3] == "-" else hyphen + 2
    return before and _is_letter(text, hyphen + 1) and _is_letter(text, second)


def _chunk_end(text, start, hyphens):
    """Where the piece that begins there ends: whitespace, a dash, or a word or the part of one up to its hyphen."""
    end = start
    if text[start] in _SPACES:
        while end < len(text) and text[end] in _SPACES:
            end += 1
        return end
    if hyphens and text[start] == "-":
        end = _dash_end(text, start)
        if end >= 0:
            return end
    end = start + 1
    while end < len(text) and text[end] not in _SPACES:
        if hyphens and text[end] == "-":
            if _breaks_after(text, end):
                return end + 1
            if _dash_end(text, end) >= 0:
                return end
        end += 1
    return end


class TextWrapper:
    def __init__(
        self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
        fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8, *,
        max_lines=None, placeholder=" [...]",
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

    def _chunks(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate({ord(space): " " for space in _SPACES})
        chunks = []
        start = 0
        while start < len(text):
            end = _chunk_end(text, start, self.break_on_hyphens)
            chunks.append(text[start:end])
            start = end
        if self.fix_sentence_endings:
            for index in range(1, len(chunks)):
                if chunks[index] == " " and _ends_sentence(chunks[index - 1]):
                    chunks[index] = "  "
        return chunks

    def wrap(self, text):
        chunks = self._chunks(text)
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        # The next piece is the last one.
        chunks.reverse()
        lines = []
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(indent)
            if self.drop_whitespace and lines and not chunks[-1].strip():
                chunks.pop()
            line = self._take_line(chunks, width)
            if not line:
                continue
            is_last = not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
            if self.max_lines is None or len(lines) + 1 < self.max_lines or (
                is_last and sum(map(len, line)) <= width
            ):
                lines.append(indent + "".join(line))
                continue
            self._shorten(lines, line, indent, width)
            break
        return lines

    def _take_line(self, chunks, width):
        line = []
        length = 0
        while chunks and length + len(chunks[-1]) <= width:
            length += len(chunks[-1])
            line.append(chunks.pop())
        if chunks and len(chunks[-1]) > width:
            self._take_long(chunks, line, length, width)
        if self.drop_whitespace and line and not line[-1].strip():
            line.pop()
        return line

    def _take_long(self, chunks, line, length, width):
        """Takes of a piece that no line has place for what this one has."""
        if not self.break_long_words:
            if not line:
                line.append(chunks.pop())
            return
        chunk = chunks[-1]
        end = 1 if width < 1 else width - length
        if self.break_on_hyphens and len(chunk) > end:
            hyphen = chunk.rfind("-", 0, end)
            if hyphen > 0 and chunk[:hyphen].strip("-"):
                end = hyphen + 1
        line.append(chunk[:end])
        chunks[-1] = chunk[end:]

    def _shorten(self, lines, line, indent, width):
        """Ends the last line, from which there is more, with the placeholder."""
        while line:
            if line[-1].strip() and sum(map(len, line)) + len(self.placeholder) <= width:
                lines.append(indent + "".join(line) + self.placeholder)
                return
            line.pop()
        if lines:
            last = lines[-1].rstrip()
            if len(last) + len(self.placeholder) <= self.width:
                lines[-1] = last + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def fill(self, text):
        return "\n".join(self.wrap(text))


def _ends_sentence(chunk):
    if chunk[-1:] in ("'", '"'):
        chunk = chunk[:-1]
    return chunk[-1:] in (".", "!", "?") and "a" <= chunk[-2:-1] <= "z"


def wrap(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.split()))


def dedent(text):
    lines = [line if line.strip(" \t") else "" for line in text.split("\n")]
    margin = None
    for line in lines:
        if line:
            spaces = line[: len(line) - len(line.lstrip(" \t"))]
            if margin is None:
                margin = spaces
            while not spaces.startswith(margin):
                margin = margin[:-1]
    return "\n".join([line[len(margin) :] if line else "" for line in lines])


def indent(text, prefix, predicate=None):
    if predicate is None:
        predicate = str.strip
    return "".join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
