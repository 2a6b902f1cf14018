def f(flag):
    value = 1
    if flag:
        del value
    return value


print(f(False))
try:
    f(True)
except UnboundLocalError as error:
    print(error)
def g():
    x = 1
    def h():
        return x
    del x
    try:
        return h()
    except NameError as error:
        return str(error)
print(g())
