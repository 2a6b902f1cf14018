print([], (), {}, set(), frozenset(), "", range(0), [[]], [()], {(): []}, ((),), [""], dict(), list(), tuple(), str(), int(), float(), bool())
print(sum([]), max([], default="none"), sorted(()), list(zip()), "".join([]), any([]), all([]), not {}, [] or "empty", len({}), "" in "", () == [], [] == [])
for f in (lambda: [][0], lambda: {}["a"], lambda: max([]), lambda: [].pop(), lambda: {}.popitem(), lambda: set().pop(), lambda: next(iter([])), lambda: [].remove(1), lambda: "".index("a")):
    try:
        f()
    except Exception as error:
        print(type(error).__name__, error)
