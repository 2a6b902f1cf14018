# Splitting and joining.
print("a b  c ".split(), "a b  c ".split(" "), "a,b,,c".split(","), "".split(), "".split(","))
print("a b c d".split(None, 2), "a,b,c".split(",", 1), "a,b,c".rsplit(",", 1), "a b".split(maxsplit=0))
print("one\ntwo\r\nthree\n".splitlines(), "one\ntwo".splitlines(True), "".splitlines(), "\n".splitlines())
print(", ".join(["x", "y", "z"]), "".join(str(n) for n in range(5)), "-".join("显存"), "、".join([]), ",".join({"a": 1, "b": 2}))
print("a::b::c".split("::"), "abc".split("abc"), "1\u30002".split(), "a\tb\x0bc".split())
for attempt in (lambda: "a".split(""), lambda: ",".join([1, 2]), lambda: ",".join([None])):
    try:
        print(attempt())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
words = "the quick brown fox".split()
print(" ".join(w.capitalize() for w in words), " ".join(reversed(words)))
