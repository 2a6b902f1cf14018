def fails():
    raise ValueError("in a condition")


for statement in ("if", "while", "for", "assert", "return", "with"):
    try:
        if statement == "if":
            if fails():
                pass
        elif statement == "while":
            while fails():
                pass
        elif statement == "for":
            for _ in fails():
                pass
        elif statement == "assert":
            assert fails()
        elif statement == "return":
            print((lambda: fails())())
        else:
            with fails():
                pass
    except ValueError as error:
        print(statement, error)
