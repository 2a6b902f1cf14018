results, errors = [], []
for expression in ("1 / 2", "1 / 0", "[][1]", "{}['k']", "int('x')", "None + 1"):
    left, _, right = expression.partition(" ")
    try:
        if expression == "1 / 2":
            results.append(1 / 2)
        elif expression == "1 / 0":
            1 / 0
        elif expression.startswith("["):
            [][1]
        elif expression.startswith("{"):
            {}["k"]
        elif expression.startswith("int"):
            int("x")
        else:
            None + 1
    except (ArithmeticError, LookupError) as error:
        errors.append((type(error).__name__, str(error), isinstance(error, LookupError)))
    except Exception as error:
        errors.append(repr(error))
print(results, *errors, sep="\n")
