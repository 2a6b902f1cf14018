def f():
    x = undefinedd
undefined = 3
f()
