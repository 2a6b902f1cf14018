# Closures see the variable, not the value it had.
functions = [lambda: i for i in range(3)]
print([f() for f in functions])
functions = [lambda i=i: i for i in range(3)]
print([f() for f in functions])
functions = []
for n in (10, 20):
    def inner():
        return n
    functions.append(inner)
n = 99
print([f() for f in functions])
def make(n):
    return lambda: n
print([f() for f in [make(k) for k in range(3)]])
