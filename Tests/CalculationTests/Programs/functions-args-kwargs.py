# Collecting and spreading arguments.
def show(first, *args, sep="/", **kwargs):
    print(first, args, sep, kwargs)

show(1)
show(1, 2, 3)
show(1, 2, sep="-", a=1, b=2)
show(*[1, 2], *(3,), **{"sep": "!"}, **{"x": 1})
show(*"abc", last=None)

def forward(*args, **kwargs):
    return show(*args, **kwargs)

forward(1, 2, x=3)

def total(*numbers, scale=1):
    return sum(numbers) * scale

print(total(), total(1, 2, 3), total(*range(5), scale=2))
options = {"bits": 4}
print(dict(**options, batch=1), options)

def order(**kwargs):
    return list(kwargs)

print(order(z=1, a=2, m=3))
