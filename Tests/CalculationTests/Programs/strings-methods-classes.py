for text in ["123", "12.5", "abc", "abc1", " ", "", "Ⅷ", "²", "模型", "_x", "1x", "class", "A B"]:
    print(repr(text), text.isdigit(), text.isdecimal(), text.isnumeric(), text.isalpha(), text.isalnum(), text.isspace(), text.isidentifier(), text.isprintable(), text.isascii())
