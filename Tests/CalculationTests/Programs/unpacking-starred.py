# Unpacking with a star, nested, in loops and in calls.
first, *rest = [1, 2, 3, 4]
*init, last = "abcd"
head, *middle, tail = range(6)
a, *empty = (1,)
print(first, rest, init, last, head, middle, tail, a, empty)
(x, (y, *z)), w = (1, (2, 3, 4)), 5
[p, [q, r]] = [1, "ab"]
print(x, y, z, w, p, q, r)
for name, *sizes in [("7B", 14, 28), ("13B", 26)]:
    print(name, sizes)
for i, (k, v) in enumerate({"a": 1, "b": 2}.items()):
    print(i, k, v)
print([*range(3), *"ab"], (*[1], 2), {**{"a": 1}, **{"a": 2}}, [*{}, *()], max(*[3, 9, 2]), *[], sep="-")
*everything, = 1, 2
print(everything)
for bad in ([1], [1, 2, 3], 5, "abc"):
    try:
        one, two = bad
    except (ValueError, TypeError) as e:
        print(e)
try:
    one, two, *more = [1]
except ValueError as e:
    print(e)
d = {}
d["k"], d["j"] = 1, 2
d["k"], d["j"] = d["j"], d["k"]
print(d)
