text = "flash attention and paged attention"
print(text.find("attention"), text.rfind("attention"), text.find("zzz"), text.index("and"), text.count("att"), text.find("a", 5), text.find("a", -5, -1))
print(text.startswith("flash"), text.startswith(("x", "fl")), text.endswith("tion"), text.startswith("attention", 6), "paged" in text, "" in text)
try:
    text.index("zzz")
except ValueError as error:
    print(error)
print(text.partition(" and "), text.partition("zzz"), text.rpartition(" "), text.replace("attention", "KV", 1), text.replace("", "-")[:9])
print("aaa".count("aa"), "".count(""), "abc".count(""), "abc".find(""), "abc".rfind(""))
