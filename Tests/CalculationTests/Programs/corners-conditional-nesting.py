def grade(x):
    return "high" if x > 80 else "middle" if x > 40 else "low"


print([grade(x) for x in (10, 50, 90)], (1 if True else 2) + 3, 1 if True else 2 + 3, [1, 2][0 if "" else 1], (lambda: 1 if 0 else 2)())
print("a" if [] or 0 or None else "b", not 1 if True else 2, {**({"a": 1} if True else {})}, [*([1] if 0 else [2])], f"{'x' if 1 else 'y'}")
