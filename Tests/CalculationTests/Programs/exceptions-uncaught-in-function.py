# The line is that of the statement which raised, not of the call.
def divide(total, parts):
    share = total / parts
    return share


print(divide(80, 4))
print(divide(80, 0))
