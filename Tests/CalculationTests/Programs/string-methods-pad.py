# Centering, filling and stripping.
for method in ("ljust", "rjust", "center"):
    print(method, [getattr("ab", method)(n) for n in (0, 3, 5, 6)], getattr("显存", method)(6, "*"))
print(["42".zfill(5), "-42".zfill(5), "+42".zfill(5), "".zfill(2), "abc".zfill(2), "--1".zfill(5)])
print(["  ab ".strip(), "  ab ".lstrip(), "  ab ".rstrip(), "xxabxx".strip("x"), "xyabyx".strip("xy"), "ab".strip("")])
print("\t\n a \u3000".strip() + "|", "中文。".rstrip("。"), "www.example.com".strip("cmowz."))
print("a\tb".expandtabs(), "a\tb".expandtabs(4), "01\t012\t".expandtabs(4) + "|")
print("=" * 20, "-" * 0 + "|", "ab" * 3, 3 * "中", "x" * -1 + "|")
try:
    "ab".center(5, "xy")
except TypeError as e:
    print(e)
print("abc".center(6, "-"), "abc".center(7, "-"), "ab".center(5, "-"))
