print(0 or [], [] or 0, 1 and 2, "" and 1, None or "x" and "y", not None, not [0], (1 or 2) and 3, 1 or 2 and 3, [] and {} or "z")
print(True and [] is not None, 1 and 0 or 5, not 1 == 2, not (1 == 2) == True, 5 in [5] and 6 not in [5], "a" or print("never"), 3 > 2 and 2 > 1 or 1 / 0)
x = None
y = x and x.missing
print(y, x is None or x.missing, bool("0"), bool(0.0), bool(-1), bool(" "), bool((None,)))
