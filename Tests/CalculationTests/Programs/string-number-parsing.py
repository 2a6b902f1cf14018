for text in ["12", " -7 ", "1_000", "0x1f", "1e3", "١٢", "", "1.5", "--1", "１２"]:
    for kind in (int, float):
        try:
            print(repr(text), kind.__name__, kind(text))
        except ValueError as error:
            print(error)
print(int("ff", 16), int("0b101", 0), int("z", 36), float("  inf "), float("-Infinity"), float("nan"))
