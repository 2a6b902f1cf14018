print("a,b,,c".split(","), "a,b,,c".split(",", 1), "a,b,,c".rsplit(",", 1), " a  b ".split(), " a  b ".split(" "), "".split(), "".split(","))
print("a\nb\r\nc\n".splitlines(), "a\nb\n".splitlines(True), "\n".splitlines(), "a\n\nb".split("\n"))
print("  x ".strip(), "xxabxx".strip("x"), "xyabyx".lstrip("xy"), "1.500".rstrip("0"), "..a..".strip("."), "abc".strip("abc"), repr("\t x\n".strip()))
print(", ".join(["a"]), ", ".join([]), "".join("abc"), "-".join("abc"), " ".join(str(n) for n in range(3)))
try:
    ",".join([1, 2])
except TypeError as error:
    print(error)
try:
    "a".split("")
except ValueError as error:
    print(error)
