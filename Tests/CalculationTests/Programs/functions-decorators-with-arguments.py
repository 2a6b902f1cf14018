def repeat(times):
    def decorate(function):
        def wrapper(*args, **kwargs):
            return [function(*args, **kwargs) for _ in range(times)]
        return wrapper
    return decorate


def shout(function):
    return lambda *args: function(*args).upper() + "!"


@repeat(2)
@shout
def greet(name):
    return "hello " + name


print(greet("gpu"))
registry = {}


def register(name=None):
    def decorate(function):
        registry[name or function.__name__] = function
        return function
    return decorate


@register()
def relu(x):
    return max(0, x)


@register("sq")
def square(x):
    return x * x


print(sorted(registry), registry["relu"](-3), registry["sq"](5), relu.__name__)
