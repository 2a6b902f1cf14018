# One value or another, and what and/or give.
gpu, need = 24, 26.08
print("fits" if need <= gpu else "too big", ("a" if 0 else "b" if 0 else "c"), [1 if x else 2 for x in (0, 1)])
print(0 or "default", "" or [] or None, 1 and 2, 0 and 1, None or 0, "a" and "b" or "c", not "", not not 5)
print(1 or 1 / 0, 0 and 1 / 0, (lambda x: "neg" if x < 0 else "pos")(-1), True and [] or {})
for value in [0, 0.0, "", "0", [], [0], (), (None,), {}, {0: 0}, None, set(), range(0), range(1), False, -1]:
    print(repr(value), bool(value), "yes" if value else "no", not value)
x = 5
print(x > 3 and x < 10, x > 3 or 1 / 0, not x == 5, not (x > 3) or x, (x if x else 0) + 1, x if x else 0 + 1)
print("even" if x % 2 == 0 else "odd", max(x, 3) if x else None, -x if x > 0 else x)
