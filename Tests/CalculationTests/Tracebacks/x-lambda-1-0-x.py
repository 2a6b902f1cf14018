x = lambda: 1/0
x()
