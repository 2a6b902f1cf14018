# Text is never run.
print(type(compile("1", "name", "eval")).__name__)
