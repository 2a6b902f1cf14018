def describe(value):
    match value:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small"
        case True | None:
            return "constant"
        case "stop" | "halt":
            return "word"
        case int(n) if n < 0:
            return f"negative {n}"
        case float(x):
            return f"float {x}"
        case [first, *rest]:
            return f"list of {first} and {len(rest)} more"
        case {"kind": kind, **rest}:
            return f"{kind} with {rest}"
        case _:
            return "other"


for value in [0, 2, True, None, "halt", -5, 2.5, [1, 2, 3], (4,), [], {"kind": "gpu", "size": 80}, {}, "go", 99, False]:
    print(repr(value), describe(value))
