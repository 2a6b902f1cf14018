@(lambda f: f/0)
def f():
    pass
