# Characters by position, in every script.
s = "GPU显存😀计算"
print(len(s), s[0], s[3], s[5], s[-1], s[-4], s[3:5], s[:-2], s[5:6], s[::2], s[::-1])
print([c for c in s], list(enumerate("显存")), "显" in s, s.index("😀"), s.find("算"), s.count("存"))
print(s.replace("😀", ":)"), s.split("😀"), s.partition("存"), s.upper(), repr(s))
for i in (8, -9, 100):
    try:
        print(s[i], end=" ")
    except IndexError as e:
        print(e)
print(s[100:], s[-100:3], s[6:3], s[slice(0, 3)], ord(s[5]), ascii(s), f"{s:>12}|{s:^11}|{s:.4}|")
print("é" == "\u00e9", len("e\u0301"), "é".upper(), "ﬀ".upper(), "İ".lower() == "i\u0307", "Σ".lower(), "ŉ".upper())
try:
    s[0] = "x"
except TypeError as e:
    print(e)
