# Values that stand for no value.
def f():
    return

result = [f(), print("printed"), [].append(1), {}.update(), None]
print(result, result[0] is None, ..., type(...), type(None), str(...), bool(...))
print(None or "x", None and "y", None if None else "z", not None, [None] * 2, {None: None}, (None,), f"{None} {None!r:>6}", "%s" % None, "{}".format(None))
for action in (lambda: None + 1, lambda: None < 1, lambda: None.x, lambda: None(), lambda: None[0], lambda: len(None), lambda: int(None), lambda: "a" + None, lambda: sum([None])):
    try:
        action()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
def stub(): ...
print(stub(), None == None, None is None, sorted([None]), max([None]), hash(None) == hash(None))
