# How repr shows what cannot be seen.
for text in ["\n", "\t\r", "\\", "\0", "\x1b[0m", "\x7f", "\x80\xa0\xad", "é", "中", "\u200b", "\u3000", "\ufeff", "😀", "\U0010ffff", "'", '"', "'\"", "\ue000"]:
    print(repr(text), ascii(text), len(text), text.isprintable())
print("\101\60", "\u03b1", "\a\b\f\v" == "\x07\x08\x0c\x0b", r"\n", "a\
b", '\'', "\"")
print("%r" % "\n", f"{'tab	'!r}", ["\\n", "\n"], {"\t": "\\"}, ("'",))
