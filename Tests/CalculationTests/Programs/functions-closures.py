# Functions that remember.
def counter(start=0):
    count = start

    def step(by=1):
        nonlocal count
        count += by
        return count

    return step

one, ten = counter(), counter(10)
print(one(), one(), ten(5), one(3), ten())

def make_adders():
    return [lambda x: x + i for i in range(3)]

print([f(10) for f in make_adders()])
print([f(10) for f in [lambda x, i=i: x + i for i in range(3)]])

def outer(x):
    def middle(y):
        def inner(z):
            return x, y, z
        return inner
    return middle

print(outer(1)(2)(3))

def late():
    def read():
        return value
    value = "set later"
    return read()

print(late())
