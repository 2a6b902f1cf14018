# Finding, counting and replacing.
text = "A100 80GB, A100 40GB, H100 80GB"
print(text.find("A100"), text.rfind("A100"), text.find("V100"), text.index("80"), text.rindex("80"))
print(text.find("A100", 1), text.find("A100", 1, 10), text.count("100"), text.count("100", 5), text.count(""))
print(text.replace("A100", "B200"), text.replace("A100", "B200", 1), "aaa".replace("", "-"), "aaa".replace("aa", "b"))
print(text.startswith("A100"), text.startswith(("H", "A")), text.endswith("GB"), text.endswith(("TB", "MB")), text.startswith("80", 5))
print("100" in text, "v100" not in text, "" in text, "显" in "显存")
print("显存显存".find("存"), "显存显存".rfind("显"), "显存显存".count("显存"), "显存".index("存"))
try:
    text.index("V100")
except ValueError as e:
    print(e)
print("7B-chat".removeprefix("7B"), "7B-chat".removesuffix("-chat"), "x".removeprefix("y"))
print("abc".partition("b"), "abc".partition("x"), "abcbd".rpartition("b"), "abc".rpartition("x"))
print("a-b_c".translate({ord("-"): "+", ord("_"): None}), "abc".translate({97: 65, 98: ""}))
