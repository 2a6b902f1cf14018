"""Writes down the value of every expression of the tables, or the exception that it raises."""

import pathlib
import warnings

warnings.simplefilter("ignore")


def outcome(line):
    try:
        return repr(eval(compile(line, "", "eval"), {"__name__": "__main__"}))
    except SyntaxError as error:
        return f"SyntaxError: {error.msg}"
    except Exception as error:
        return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__


for path in sorted(pathlib.Path(".").glob("*.txt")):
    lines = path.read_text(encoding="utf-8").split("\n")
    outcomes = [outcome(line) for line in lines if line and not line.startswith("#")]
    path.with_suffix(".out").write_text("\n".join(outcomes) + "\n", encoding="utf-8")
