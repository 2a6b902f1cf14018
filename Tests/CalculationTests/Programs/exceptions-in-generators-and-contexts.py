# Exceptions inside of exceptions: generators that wait in a handler, contexts that swallow.
def g():
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            yield 1
            1 / 0
        except ZeroDivisionError:
            yield 2
    try:
        yield 3
    finally:
        print("done")
print(list(g()))
class P:
    def __enter__(self):
        return self
    def __exit__(self, kind, value, trace):
        print("leave", kind)
        return True
with P() as p, P():
    1 / 0
with P():
    with P() as q:
        raise ValueError(3)
print("after", int("z9", 36), int("zz" * 20, 36))
