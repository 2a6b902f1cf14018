class Point:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
def f(v):
    match v:
        case 0 | 1: return "small"
        case -1: return "neg"
        case int(n) if n > 100: return f"big {n}"
        case int() | float() as n: return f"num {n}"
        case "a" | "b": return "ab"
        case str(s): return f"str {s}"
        case [] | (): return "empty"
        case [x]: return f"one {x}"
        case [x, y, *rest]: return f"many {x} {y} {rest}"
        case {"kind": "gpu", "mem": m, **rest}: return f"gpu {m} {rest}"
        case {"kind": k}: return f"kind {k}"
        case Point(0, y): return f"on y {y}"
        case Point(x=xx, y=yy): return f"pt {xx} {yy}"
        case None: return "none"
        case _: return "other"
for v in [0, 1, -1, 500, 7, 2.5, "a", "zz", [], (), [1], (1, 2, 3, 4), {"kind": "gpu", "mem": 80, "n": 1}, {"kind": "cpu"}, Point(0, 3), Point(1, 2), None, {1}, True, range(2)]:
    print(f(v))
match = 5
print(match)
match (match, 2):
    case (a, b): print(a, b)
case = 3; print(case)
def inner():
    x = yield 1
    print("x", x)
    try:
        y = yield 2
    except KeyError as e:
        print("inner caught", e); y = 0
    return (x, y)
def outer():
    r = yield from inner()
    print("r", r)
    z = yield 3
    print("z", z)
g = outer()
print(next(g), g.send("hi"), g.throw(KeyError("k")))
try: g.send("end")
except StopIteration: print("done")
def lst(): yield from [1, 2]; yield from "ab"
print(list(lst()))
import types
