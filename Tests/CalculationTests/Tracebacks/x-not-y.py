x = not y
