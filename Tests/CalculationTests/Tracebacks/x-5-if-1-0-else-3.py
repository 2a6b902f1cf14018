x = 5 if 1/0 else 3
