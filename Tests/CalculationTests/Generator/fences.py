"""The Python in notes that people wrote, each with what CPython does with it.

fences.py VAULT.tar.gz...   writes one JSON object a line for each fence that only computes
"""

import ast
import json
import re
import sys
import tarfile
import warnings

from judge import Judge

# What a fence may import to be run: all of it only computes.
modules = set(
    "abc bisect collections dataclasses decimal enum fractions functools heapq itertools math operator statistics string "
    "textwrap typing __future__".split())
# What reaches out of the program.
outside = {"open", "input", "eval", "exec", "compile", "__file__"}


def fences(text):
    """The line and the content of each fence that says it is Python."""
    lines = text.split("\n")
    index = 0
    while index < len(lines):
        opening = re.match(r"(\s*)(`{3,}|~{3,})\s*(python|py)\b", lines[index], re.IGNORECASE)
        index += 1
        if not opening:
            continue
        start = index
        indent, marker = len(opening[1]), opening[2]
        closing = re.compile(r"\s*" + marker[0] + "{" + str(len(marker)) + r",}\s*$")
        while index < len(lines) and not closing.match(lines[index]):
            index += 1
        body = [line[indent:] if not line[:indent].strip() else line for line in lines[start:index]]
        yield start, "\n".join(body) + "\n"
        index += 1


def only_computes(source):
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return False
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            wanted = {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            wanted = {(node.module or "").split(".")[0]}
        elif isinstance(node, ast.Name) and node.id in outside:
            return False
        else:
            continue
        if not wanted <= modules:
            return False
    return True


def main(paths):
    warnings.simplefilter("ignore")
    judge = Judge()
    for path in paths:
        with tarfile.open(path) as archive:
            for member in archive:
                if not member.isfile() or not member.name.endswith(".md"):
                    continue
                text = archive.extractfile(member).read().decode("utf-8", "replace")
                for line, source in fences(text):
                    outcome = judge.outcome(source) if only_computes(source) else None
                    if outcome is not None:
                        print(json.dumps({"name": f"{member.name}:{line}", "source": source, **outcome}))


if __name__ == "__main__":
    main(sys.argv[1:])
