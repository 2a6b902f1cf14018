x = [a for a, b in [1]]
