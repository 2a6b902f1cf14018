# The words of common errors.
actions = [
    lambda: int("12a"), lambda: int("1.5"), lambda: int(""), lambda: int("ff", 8), lambda: int("z", 37), lambda: int(None), lambda: int([]),
    lambda: float("abc"), lambda: float(""), lambda: float(None), lambda: float("1,000"), lambda: int(float("inf")), lambda: int(float("nan")),
    lambda: "a" + 1, lambda: 1 + "a", lambda: [1] + 2, lambda: "a" * "b", lambda: None + 1, lambda: {} + {}, lambda: -"a", lambda: not_defined,
    lambda: "a" - "b", lambda: [] / 2, lambda: 2 ** "a", lambda: 1 % "a", lambda: "abc" @ 2, lambda: ~1.5, lambda: 1.5 | 2, lambda: 1 << 1.0,
    lambda: None[0], lambda: 5[0], lambda: [1]["a"], lambda: (1)["x"], lambda: None(), lambda: len(None), lambda: [][5],
    lambda: max([]), lambda: min(()), lambda: max(1), lambda: sum(["a"]), lambda: sum("ab"), lambda: sorted([1, "a"]), lambda: sorted(5),
    lambda: list(5), lambda: tuple(None), lambda: dict(5), lambda: set(3), lambda: range("a"), lambda: range(1.5), lambda: range(1, 2, 0),
    lambda: chr("a"), lambda: ord(5), lambda: abs([]), lambda: round("a", 1), lambda: divmod(1, "a"), lambda: pow("a", 2), lambda: hex(1.5),
    lambda: 1 in 5, lambda: 1 in "abc", lambda: [] < 5, lambda: iter(5), lambda: next(5), lambda: enumerate(5), lambda: zip(5), lambda: map(str, 5),
    lambda: isinstance(1, 5), lambda: {[]: 1}, lambda: {{}}, lambda: hash([]), lambda: "{}".format(), lambda: "%d" % "a", lambda: bool(1, 2),
    lambda: [1, 2].index(5), lambda: {}.x, lambda: object().y,
]
for number, action in enumerate(actions):
    try:
        action()
        print(number, "no error")
    except Exception as e:
        print(number, type(e).__name__ + ":", e)
