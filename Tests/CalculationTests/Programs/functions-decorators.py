# Decorators, with and without arguments.
def twice(f):
    def wrapped(*args, **kwargs):
        return f(f(*args, **kwargs))
    return wrapped

def scaled(by):
    def decorate(f):
        def wrapped(x):
            return f(x) * by
        return wrapped
    return decorate

@twice
def add_one(x):
    return x + 1

@scaled(10)
@scaled(2)
def identity(x):
    return x

print(add_one(5), identity(3))
