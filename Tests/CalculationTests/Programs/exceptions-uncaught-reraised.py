# raise without an expression raises again what is being handled; the line is still the first one.
def parse(text):
    return float(text)


try:
    parse("1,5")
except ValueError as error:
    print("cannot read:", error)
    raise
