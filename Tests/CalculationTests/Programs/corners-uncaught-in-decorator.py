def check(function):
    raise TypeError(f"cannot decorate {function.__name__}")


print("before")


@check
def work():
    pass
