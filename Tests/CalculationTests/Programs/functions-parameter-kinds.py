def f(a, b=2, /, c=3, *rest, d, e=5, **others):
    return a, b, c, rest, d, e, others


print(f(1, d=4), f(1, 2, 3, 4, 5, d=6), f(1, d=0, x=9, a=7), f(*[1, 2], **{"d": 3, "z": 4}))
def g(*, key): return key
def h(a, b, /): return a - b
for call in (lambda: f(), lambda: f(1), lambda: g(1), lambda: g(), lambda: h(a=1, b=2), lambda: h(1), lambda: h(1, 2, 3), lambda: f(1, d=2, **{"d": 3}), lambda: h(*[1]), lambda: g(key=1, other=2), lambda: f(1, 2, c=3, *[4], d=5)):
    try:
        print(call())
    except TypeError as error:
        print(error)
