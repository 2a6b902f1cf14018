# A decorator that registers functions by name.
registry = {}

def register(name):
    return lambda f: registry.setdefault(name, f)

@register("weights")
def weights(n):
    """Bytes of the weights."""
    return n * 2

print(list(registry), registry["weights"](7), weights.__name__)

def plain():
    return "called"

print(plain())
