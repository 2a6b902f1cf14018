# Strings are ordered by code point.
print("a" < "b", "Z" < "a", "abc" < "abd", "ab" < "abc", "" < "a", "é" > "z", "显" > "存")
print(sorted(["b", "B", "a", "A", "10", "9", "显存", "é", ""]))
print(max("hello"), min("hello"), max(["gpu", "cpu", "tpu"], key=lambda s: s[0]), "a" == "a", "a" != 'a')
print(ord("A"), ord("显"), chr(65), chr(0x5b58), ord("\n"), chr(128512), len(chr(128512)), len("é"), len("e\u0301"))
print("x" "y" == "xy", "abc" is not None, "a" in "cat", "at" in "cat", "ct" in "cat")
print([ord(c) for c in "中😀a"], "😀"[0] == "😀", "a😀b"[1:], "a😀b"[::-1])
for argument in ("ab", ""):
    try:
        ord(argument)
    except TypeError as e:
        print(e)
try:
    chr(-1)
except ValueError as e:
    print(e)
