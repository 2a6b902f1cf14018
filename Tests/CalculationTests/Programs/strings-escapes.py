for text in ["tab\there", "quote\"s", 'both\'"', "back\\slash", "nul\0", "bell\a", "\x41\u4e2d\U0001F600", "new\nline", r"raw\n", "é", "\x7f", "\u200b", "\ud7ff"]:
    print(repr(text), len(text), ascii(text))
print("con" "cat" 'ena' "tion", """two
lines""", "continued \
here")
