# A handler may raise; the outer try catches that, and the contexts form a chain.
def chain():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            {}["missing"]
    except KeyError as error:
        return error


error = chain()
while error is not None:
    print(type(error).__name__, error)
    error = error.__context__
