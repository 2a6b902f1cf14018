x = 3
x.b = 3
