from functools import partial, reduce


def memory(params, bytes_per=2, overhead=1.0):
    return params * bytes_per * overhead


half = partial(memory, bytes_per=2)
loaded = partial(half, overhead=1.2)
print(half(7), loaded(7), loaded(7, bytes_per=1), half.keywords, loaded.func is memory)
compose = lambda *fs: reduce(lambda f, g: lambda x: g(f(x)), fs)
print(compose(lambda x: x + 1, str, lambda s: s * 2)(4))
