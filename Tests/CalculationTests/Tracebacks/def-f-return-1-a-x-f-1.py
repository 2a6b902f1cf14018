def f():
    return (1 +
     'a')
x = f() + 1
