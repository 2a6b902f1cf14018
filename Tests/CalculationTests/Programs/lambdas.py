# Functions without names.
square = lambda x: x * x
add = lambda a, b=1, *rest, k=0, **more: a + b + sum(rest) + k + len(more)
print(square(5), add(1), add(1, 2), add(1, 2, 3, 4), add(1, k=10), add(1, 2, x=1, y=2), (lambda: "none")())
table = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a / b}
for name, f in table.items():
    print(f"6 {name} 3 = {f(6, 3)}", end="; ")
print()
print((lambda f: lambda x: f(f(x)))(square)(3), (lambda *a: a)(1, 2), (lambda **k: k)(a=1), (lambda x: (lambda y: x + y))(1)(2))
print(sorted([(1, "b"), (2, "a")], key=lambda p: p[1]), list(map(lambda x, y: x * y, [1, 2], [3, 4])), max("a bb".split(), key=lambda w: len(w)))
y_combinator = lambda f: (lambda x: x(x))(lambda x: f(lambda *a: x(x)(*a)))
print(y_combinator(lambda self: lambda n: 1 if n == 0 else n * self(n - 1))(10))
size = lambda b, bits=16: b * bits / 8 if b > 0 else 0
print(size(7), size(7, 4), size(-1), [size(x) for x in range(3)])
compose = lambda *fs: (lambda x: x) if not fs else (lambda x: fs[0](compose(*fs[1:])(x)))
print(compose(str, abs, lambda v: v - 10)(3), compose()("same"))
