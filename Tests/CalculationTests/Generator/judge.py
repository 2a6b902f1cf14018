"""What CPython does with a program."""

import io
import re
import sys


class Output(io.StringIO):
    """Keeps no more than our own interpreter lets a program print."""

    most = 64 << 10

    def __init__(self):
        super().__init__()
        self.is_full = False

    def write(self, text):
        self.is_full = self.is_full or self.tell() + len(text) > self.most
        return len(text) if self.is_full else super().write(text)


class Judge:
    # An object whose text says where it lies in memory prints something else each time.
    address = re.compile(r" at 0x[0-9a-f]+>")

    def outcome(self, source):
        """The output and the uncaught exception of a program; None when it has no fixed outcome."""
        try:
            code = compile(source, "<program>", "exec")
        except (SyntaxError, ValueError):
            return None
        raised = {"type": "", "message": "", "line": 0}
        output = Output()
        streams = sys.stdin, sys.stdout
        sys.stdin, sys.stdout = io.StringIO(), output
        try:
            exec(code, {"__name__": "__main__"})
        except BaseException as error:
            raised = self.description(error)
        finally:
            sys.stdin, sys.stdout = streams
        if output.is_full or raised["type"] == "MemoryError":
            return None
        text = output.getvalue()
        if self.address.search(text) or self.address.search(raised["message"]):
            return None
        return {"output": text, **raised}

    def description(self, error):
        try:
            message = str(error)
        except Exception:
            message = "<exception str() failed>"
        line = 0
        place = error.__traceback__
        while place is not None:
            if place.tb_frame.f_code.co_filename == "<program>":
                line = place.tb_lineno
            place = place.tb_next
        return {"type": type(error).__name__, "message": message, "line": line}
