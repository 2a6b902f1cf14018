# Upper, lower, title and friends.
for text in ["hello world", "HELLO", "Hello World", "gpu显存", "it's 3d", "ß", "ÀÉ", "", "a1b2"]:
    print([text.upper(), text.lower(), text.title(), text.capitalize(), text.swapcase(), text.casefold()])
    print(text.isupper(), text.islower(), text.istitle(), text.isalpha(), text.isdigit(), text.isalnum(), text.isspace(), text.isidentifier(), text.isascii())
print("123".isdigit(), "12.3".isdigit(), "²".isdigit(), "²".isdecimal(), "½".isnumeric(), "三".isnumeric(), " \t".isspace())
print("abc".isprintable(), "a\nb".isprintable())
