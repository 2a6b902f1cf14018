# Text is never run.
exec("print(3)")
