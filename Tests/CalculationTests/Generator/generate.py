"""Random Python programs, each with what CPython does with it.

generate.py SEED COUNT   writes COUNT programs made from SEED, one JSON object a line
generate.py --judge      reads programs, one JSON string a line, and writes what each does

A program with the seed N is made again by `generate.py N 1`.
"""

import json
import resource
import sys
import warnings

from judge import Judge
from program import Program


def main(arguments):
    warnings.simplefilter("ignore")
    # A program that wants more raises MemoryError.
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
    judge = Judge()
    if arguments == ["--judge"]:
        for line in sys.stdin:
            write(judge.outcome(json.loads(line)))
        return
    seed, count = int(arguments[0]), int(arguments[1])
    while count > 0:
        source = Program(seed).source()
        outcome = judge.outcome(source)
        if outcome is not None:
            write({"seed": seed, "source": source, **outcome})
            count -= 1
        seed += 1


def write(value):
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
