compose = lambda *fs: lambda x: compose(*fs[:-1])(fs[-1](x)) if fs else x
print(compose(lambda x: x + 1, lambda x: x * 10)(5))
apply_n = lambda f, n: lambda x: x if n == 0 else apply_n(f, n - 1)(f(x))
print(apply_n(lambda x: x * 2, 10)(1), (lambda x, /, y=2, *a, z, **k: (x, y, a, z, k))(1, z=3, w=4))
print(list(map(lambda a, b: a * b, [1, 2, 3], [4, 5, 6])), list(filter(lambda w: len(w) > 2, ["a", "abc"])), sorted([(1, "b"), (1, "a"), (0, "c")], key=lambda p: (p[0], p[1])))
table = {"add": lambda a, b: a + b, "mul": lambda a, b: a * b}
print({name: f(3, 4) for name, f in table.items()})
print((lambda: (yield))().__next__(), (lambda x: x or "default")(""))
