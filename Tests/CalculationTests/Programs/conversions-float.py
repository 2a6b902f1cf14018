# Everything that float() reads.
print(float("1.5"), float(" 2 "), float("-1e3"), float("1E-3"), float(".5"), float("5."), float("1_0.5"), float(3), float(True), float(), float("+7"))
print(float("inf"), float("-Infinity"), float("nan"), float("NaN"), float("iNf"), float("1e400"), float("1e-400"), float("-0"))
print(float(10**300), float(2**53 + 1), float("0.1"), float("123456789012345678"), float("1e22"), float("9007199254740993"))
for text in ["", " ", "abc", "1.2.3", "1e", "e5", "1,5", "0x10", "--1", "1_", "_1", "1__0", ".", "infinit", "1 2"]:
    try:
        print(float(text))
    except ValueError as e:
        print(e)
for value in (None, [], "七", 10**400):
    try:
        print(float(value))
    except (TypeError, ValueError, OverflowError) as e:
        print(type(e).__name__, e)
class Weighs:
    def __float__(self):
        return 2.5
print(float(Weighs()), float("1.7976931348623157e308"), float("2.2250738585072011e-308"), float("5e-324"), float("2e-324"))
