from collections import namedtuple

Point = namedtuple("Point", ["x", "y"])
p = Point(3, y=4)
print(p, p.x, p.y, p[0], p[-1], len(p))
x, y = p
print(x + y, p == (3, 4), p < (3, 5), hash(p) == hash((3, 4)))
print(p._replace(x=10), p._asdict(), Point._fields)
print(Point._make([7, 8]))
print(isinstance(p, tuple), type(p).__name__)
print(sorted([Point(2, 1), Point(1, 9)]))
print(max([Point(1, 5), Point(2, 3)], key=lambda q: q.y))
print(f"{p.x:>5}|{p}", "%s is %s" % p)
print(p + (1,), p * 2, p[:1], 3 in p, p.count(3), p.index(4))
print({p: "found"}[(3, 4)])
print([*p], sum(p), list(zip(Point._fields, p)))
