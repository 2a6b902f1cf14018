# Keyword-only and positional-only parameters.
def estimate(size, /, bits=16, *, training=False, batch=1):
    return (size, bits, training, batch)

print(estimate(7), estimate(7, 8), estimate(7, bits=4, batch=2), estimate(7, training=True))

def only(*, a, b=2):
    return a + b

print(only(a=1), only(b=5, a=1))
calls = [
    lambda: estimate(size=7),
    lambda: estimate(),
    lambda: estimate(7, 8, True),
    lambda: estimate(7, nope=1),
    lambda: estimate(7, 8, bits=4),
    lambda: only(),
    lambda: only(1),
    lambda: only(a=1, c=3),
]
for call in calls:
    try:
        print(call())
    except TypeError as e:
        print(e)
