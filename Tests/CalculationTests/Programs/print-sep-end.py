# What print puts between and after.
print()
print("a", "b", sep="")
print("a", "b", sep=", ", end="!\n")
print(1, 2.0, None, True, [1], "x", sep="|")
print("no newline", end="")
print(" - same line")
print(sep="x")
print("", "", sep="-")
print("a\n", "b", sep="")
print(*[1, 2, 3], sep="\n")
print(*"abc", sep=" < ", end=" .\n")
print("显存", "内存", sep="、", end="。\n")
print("a", "b", sep=None, end=None)
print("tab\tseparated", 'quote"s', "back\\slash", "null\0".replace("\0", "0"))
print("%", "{}", "{{}}", "\\n", r"\n")
print(print("inner"))
print("a" "b", ("c"), ("d",), ["e"], {"f"}, {"g": "h"})
for bad in (lambda: print("a", sep=5), lambda: print("a", end=[])):
    try:
        bad()
    except TypeError as e:
        print(e)
print("flushed", flush=True)
