for other in [None, 0, False, "", [], "None"]:
    print(None == other, None is other, end=" ")
print()
def nothing(): pass
def returns_bare(): return
print(nothing(), returns_bare(), [].append(1), print(), {}.get("x"), (lambda: None)())
for f in (lambda: None < 1, lambda: None + 1, lambda: None[0], lambda: None(), lambda: None.x, lambda: len(None), lambda: [*None], lambda: sorted([1, None])):
    try:
        f()
    except (TypeError, AttributeError) as error:
        print(error)
