def f(n):
    if n == 0: 1/0
    g(n-1)
def g(n):
    f(n)
f(5)
