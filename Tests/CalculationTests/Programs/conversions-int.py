# Everything that int() reads.
print(int("42"), int(" -7 "), int("+5"), int("1_000"), int(3.99), int(-3.99), int(True), int(), int("0"), int("-0"), int("007"))
print(int("ff", 16), int("0xff", 16), int("0xff", 0), int("0b101", 0), int("777", 8), int("w", 33), int("1010", base=2), int("-0b11", 2), int("12", 3))
print(int(1e20), int(1e22), int(123456789.987), int(-0.5), int("9" * 30), int(2**70), int("４２"), int("\n12\t"))
for text in ["", " ", "a", "1.0", "1e3", "1__0", "_1", "1_", "0x10", "--1", "+ 1", "1 2", "三", "0b2", "inf"]:
    try:
        print(int(text))
    except ValueError as e:
        print(e)
for text, base in [("9", 8), ("08", 0), ("1", 1), ("g", 16), ("", 10)]:
    try:
        print(int(text, base))
    except ValueError as e:
        print(e)
try:
    int(5, 10)
except TypeError as e:
    print(e)
class Sized:
    def __int__(self):
        return 7
    def __index__(self):
        return 3
print(int(Sized()), [10, 20, 30, 40][Sized()], range(Sized()))
