table = str.maketrans({"，": ",", "。": ".", "x": None})
print("一，二。xx三".translate(table))
print("abc".translate(str.maketrans("abc", "xyz")), "a1b2".translate(str.maketrans("", "", "12")))
