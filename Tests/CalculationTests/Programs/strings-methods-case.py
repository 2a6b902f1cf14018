for word in ["hello world", "HELLO", "Kv-Cache o'neil", "straße", "ΑΣ", "ǆ", "", "x2y"]:
    print(word.upper(), word.lower(), word.title(), word.capitalize(), word.swapcase(), word.casefold(), word.isupper(), word.islower(), word.istitle())
