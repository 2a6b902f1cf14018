print(sorted(["b", "A", "a", "B", "10", "9", "_", "é", "Z"]), "a" < "b", "Z" < "a", "abc" < "abd", "ab" < "abc", "" < "a", "10" < "9")
print(sorted(["b10", "b9", "a1"], key=lambda s: (s[0], int(s[1:]))), max("hello"), min("hello"), sorted("banana"), sorted(["bb", "a", "ccc"], key=len, reverse=True))
try:
    "a" < 1
except TypeError as error:
    print(error)
print("a" == 1, "1" == 1, ["a", 1] == ["a", 1.0])
