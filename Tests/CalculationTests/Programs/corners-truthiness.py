for value in (0, 0.0, -0.0, "", "0", [], [0], {}, set(), None, range(0), range(1), float("nan"), b"", ()):
    print(repr(value), bool(value), value or "other", value and "both", not value)
