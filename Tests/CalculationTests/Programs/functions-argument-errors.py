# What a call with the wrong arguments says.
def none():
    return 0

def two(a, b):
    return a + b

def three(a, b, c=0):
    return a + b + c

def rest(a, *others):
    return a, others

class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def move(self, by):
        return self.x + by

calls = [
    lambda: none(1), lambda: two(), lambda: two(1), lambda: two(1, 2, 3), lambda: three(1), lambda: three(1, 2, 3, 4),
    lambda: rest(), lambda: two(1, b=2, c=3), lambda: two(1, a=2), lambda: Point(1, 2).nope,
    lambda: Point(1, 2).move(3), lambda: len(), lambda: len(1, 2), lambda: 5(), lambda: "a"(),
    lambda: abs("x"), lambda: len(5), lambda: two(*[1]), lambda: two(*[1, 2], **{"b": 3}), lambda: None.x, lambda: (1).foo, lambda: "a".foo(),
]
for call in calls:
    try:
        print(call())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
