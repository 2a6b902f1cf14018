print([ord(c) for c in "aé模😀"], [chr(n) for n in (97, 233, 27169, 128512)], list(enumerate("ab")), "".join(reversed("abc")))
counts = {}
for character in "mississippi":
    counts[character] = counts.get(character, 0) + 1
print(counts, sorted(counts.items(), key=lambda item: (-item[1], item[0])))
print("abc" * 2, 2 * "ab" + "c", "a" in "abc", "ac" in "abc", "abc"[-1], "abc"[1:], max("abc", "abd"))
for bad in (lambda: chr(-1), lambda: chr(0x110000), lambda: ord("ab"), lambda: ord(""), lambda: "abc"[3]):
    try:
        bad()
    except (ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, error)
