# There are no files.
try:
    open("/nowhere/at/all")
except FileNotFoundError as error:
    print(error)
