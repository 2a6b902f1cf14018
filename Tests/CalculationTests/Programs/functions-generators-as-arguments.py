def log(*values, sep=" ", **options):
    return sep.join(map(str, values)) + "".join(f" {k}={v}" for k, v in sorted(options.items()))


print(log(*(i * i for i in range(4)), sep="-", b=2, a=1))
print(log(*[], **{}), log(*"abc", **{"x": 1}), log(*{1: 2}, *(3,), **{"y": 1}, z=2))
