# Text is never run.
print(eval("1 + 2"))
