# Functions as values: in dictionaries, as arguments, composed.
def compose(*functions):
    def composed(x):
        for f in functions:
            x = f(x)
        return x
    return composed

to_gib = {"KiB": lambda n: n / 1024**2, "MiB": lambda n: n / 1024, "GiB": lambda n: n}
for unit, convert in to_gib.items():
    print(unit, convert(2048))
print(compose(abs, str, len)(-12345), compose()(7), compose(lambda x: x + 1, lambda x: x * 2)(3))
print(list(map(compose(int, bin), ["1", "5"])), [f(9) for f in (abs, float, str, bool, lambda n: n**0.5)])
print(callable(len), callable(5), callable(compose), callable(int), compose.__name__, (lambda: 0).__name__)

def apply(f, n, x):
    return x if n == 0 else apply(f, n - 1, f(x))

print(apply(lambda v: v * 2, 10, 1))
print(sorted(["b", "A", "c"], key=str.lower), list(map(str.upper, "ab")), max([1, -5, 3], key=abs))
print(len is len, compose is not apply, (lambda x: (lambda y: x - y))(5)(3))
