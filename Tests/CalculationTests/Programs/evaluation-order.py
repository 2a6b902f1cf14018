# Operands, arguments and targets are evaluated from left to right; the value of an assignment first.
def say(value):
    print(value, end=" ")
    return value


say(1) + say(2) * say(3)
print()
dict([(say("a"), say(1))], **{say("b"): say(2)})
print()
items = [0, 0]
items[say(1)] = say(5)
print(items)
print(say(3) if say(False) else say(4))
{say("k"): say("v"), say("k2"): say("v2")}
print()
say(1) < say(3) < say(2) < say(9)
print()
def f(*args, **kwargs): return args, kwargs
print(f(say(1), *[say(2)], x=say(3), **{"y": say(4)}))
