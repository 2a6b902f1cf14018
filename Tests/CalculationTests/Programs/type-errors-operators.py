def attempt(f):
    try:
        print(f())
    except TypeError as error:
        print(error)


for f in (lambda: 1 + "1", lambda: "1" + 1, lambda: [1] + (2,), lambda: {} + {}, lambda: {1} + {2}, lambda: "a" * "b", lambda: [1] * 1.5, lambda: -"a", lambda: ~1.5, lambda: 1 < "1", lambda: [1] < (1,), lambda: {} < {}, lambda: 5 in 5, lambda: "a" in 5, lambda: 1 in "a", lambda: 5[0], lambda: "a"["b"], lambda: [1]["0"], lambda: {}[[]], lambda: 5(), lambda: "x"(), lambda: len(5), lambda: abs("a"), lambda: sum(["a"]), lambda: max(1, "a"), lambda: sorted([1, "a"]), lambda: int([]), lambda: float("x" and None), lambda: range(1.0), lambda: round("a"), lambda: divmod("a", 1), lambda: 1 // None, lambda: 2 ** "2", lambda: 1 & 1.0, lambda: "a" % 1, lambda: [] @ [], lambda: 1 << 1.0):
    attempt(f)
