def f():
    total = 3
    return totla


f()
