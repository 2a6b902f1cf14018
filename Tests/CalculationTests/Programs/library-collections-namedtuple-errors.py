from collections import namedtuple

Point = namedtuple("Point", "x y")


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: Point(1))
attempt(lambda: Point())
attempt(lambda: Point(1, 2, 3))
attempt(lambda: Point(1, z=2))
attempt(lambda: Point(1, 2, y=3))
attempt(lambda: Point(1, 2)._replace(z=3))
attempt(lambda: Point._make([1]))
attempt(lambda: Point(1, 2).z)
attempt(lambda: setattr(Point(1, 2), "x", 5))
attempt(lambda: setattr(Point(1, 2), "z", 5))
attempt(lambda: namedtuple("P", "a a"))
attempt(lambda: namedtuple("P", "_a"))
attempt(lambda: namedtuple("P", "class"))
attempt(lambda: namedtuple("P", "a b", defaults=[1, 2, 3]))
attempt(lambda: namedtuple("1P", "a"))
attempt(lambda: Point(1, 2)[2])
attempt(lambda: Point(1, 2) + [1])
