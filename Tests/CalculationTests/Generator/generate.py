"""Random Python programs, each with what CPython does with it.

generate.py SEED COUNT   writes COUNT programs made from SEED, one JSON object a line
generate.py --judge      reads programs, one JSON string a line, and writes what each does

A program with the seed N is made again by `generate.py N 1`.
"""

import json
import os
import resource
import signal
import sys
import warnings

from judge import Judge
from program import Program


def main(arguments):
    warnings.simplefilter("ignore")
    # Whoever starts this may have blocked the one that ends a program.
    signal.pthread_sigmask(signal.SIG_SETMASK, set())
    # A program that wants more raises MemoryError.
    resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
    judge = Judge()
    if arguments == ["--judge"]:
        for line in sys.stdin:
            write(judge.outcome(json.loads(line)))
        return
    seed, count = int(arguments[0]), int(arguments[1])
    while count > 0:
        judged, written = in_child(judge, seed, count)
        # The program after those was too much for it.
        seed += judged + 1
        count -= written


# Seconds for one program: some would take days.
TIME = 10


def in_child(judge, seed, count):
    """Judges programs in a process of their own, until it ends or is ended; how many it judged, and wrote."""
    readable, writable = os.pipe()
    if os.fork() == 0:
        while count > 0:
            signal.alarm(TIME)
            source = Program(seed).source()
            outcome = judge.outcome(source)
            signal.alarm(0)
            if outcome is not None:
                write({"seed": seed, "source": source, **outcome})
                count -= 1
            os.write(writable, b"-" if outcome is None else b"+")
            seed += 1
        os._exit(0)
    os.close(writable)
    progress = b""
    while piece := os.read(readable, 1 << 16):
        progress += piece
    os.close(readable)
    os.wait()
    return len(progress), progress.count(b"+")


def write(value):
    sys.stdout.write(json.dumps(value) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
