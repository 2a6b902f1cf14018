class A(foo):
    pass
