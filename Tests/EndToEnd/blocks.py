"""Runs every Python block of notes with python3 and with reckon, and compares what they print, byte by byte.

A block runs alone, and once more behind all blocks above it that run. Blocks that python3 cannot run (a module or a
name that is missing) are left out. Usage: blocks.py RECKON NOTE...
"""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

FENCE = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


def printed(command, program):
    with tempfile.NamedTemporaryFile("w", suffix=".py", encoding="utf-8") as file:
        file.write(program)
        file.flush()
        done = subprocess.run([*command, file.name], capture_output=True, timeout=20)
    return done.returncode, done.stdout


def main(reckon, notes):
    compared, different = 0, 0
    for note in notes:
        above = ""
        for match in FENCE.finditer(Path(note).read_text(encoding="utf-8")):
            block = match.group(1)
            for program in dict.fromkeys([block, above + block]):
                status, expected = printed([sys.executable], program)
                if status != 0:
                    continue
                compared += 1
                own_status, own = printed([reckon, "run"], program)
                if (own_status, own) != (0, expected):
                    different += 1
                    line = match.string.count("\n", 0, match.start()) + 1
                    print(f"{note}:{line}: python3 prints {expected!r}, reckon {own!r} (status {own_status})")
            if printed([sys.executable], above + block)[0] == 0:
                above += block + "\n"
    print(f"{compared} runs compared, {different} differ")
    return 1 if different or not compared else 0


sys.exit(main(sys.argv[1], sys.argv[2:]))
