@int
def f():
    pass
