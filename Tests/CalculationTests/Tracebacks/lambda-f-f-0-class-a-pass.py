@(lambda f: f/0)
class A:
    pass
