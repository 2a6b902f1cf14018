# Every kind of quote, and strings next to each other.
d = {"key": "value", 'n': 1}
print(f"{d['key']}", f'{d["key"]}', f"""{d["key"]} {d['n']}""", f'''{d['key']}"''')
print(f"it's {'a'}", f'say "{1}"', f"tab\t{1}\x41\u663e\u2022")
print("one" 'two' """three""" f"{4}" r"\five")
print("it's", 'say "hi"', "both ' and \"", 'it\'s')
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("\\"))
print(["it's", 'x"y', "中\n文", "\t\r\0\x7f\x80é"])
print('''multi
line''', """with "quotes" inside""")
print("continued \
line", "a\
b")
print(f"{'a' 'b'}", f"{'nested ' + f'{1 + 1}'}")
