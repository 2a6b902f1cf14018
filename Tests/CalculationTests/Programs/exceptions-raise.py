# Raising, re-raising, chaining, and exceptions of one's own.
class OutOfMemory(RuntimeError):
    def __init__(self, needed, available):
        super().__init__(f"needs {needed} GB of {available} GB")
        self.needed, self.available = needed, available

class Wrapped(Exception):
    pass

def load(gb):
    if gb > 24:
        raise OutOfMemory(gb, 24)
    return "loaded"

for gb in (13, 26):
    try:
        print(load(gb))
    except OutOfMemory as e:
        print(e, e.needed - e.available, e.args)
try:
    try:
        load(100)
    except RuntimeError as e:
        raise Wrapped("while loading") from e
except Wrapped as e:
    print(e, "|", repr(e))
try:
    try:
        load(30)
    except RuntimeError:
        raise
except OutOfMemory as e:
    print("again", e)
