# There is nobody to ask.
try:
    input()
except EOFError:
    print("no input")
