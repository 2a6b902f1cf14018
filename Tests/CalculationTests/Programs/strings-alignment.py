for text in ["ab", "模型", ""]:
    print("|" + text.ljust(6) + "|" + text.rjust(6, ".") + "|" + text.center(7, "*") + "|" + text.zfill(4) + "|")
print("-42".zfill(6), "+7".zfill(4), "abc".center(2), "abc".center(6), "ab".center(5), "a\tb".expandtabs(4), "\t|".expandtabs())
for name, value in [("weights", 14.0), ("kv cache", 2.5), ("activations", 0.75)]:
    print(f"{name:<12}{value:>8.2f} GiB")
    print(name.ljust(12, ".") + str(value).rjust(8))
