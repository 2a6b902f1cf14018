a = 1,
b = (1)
c = 1, 2,
d, = [5]
(e,) = "x"
[f] = (7,)
print(a, b, c, d, e, f, type(a) is tuple, (), (1,), ((1, 2),), *a)
for (g,) in [(1,), [2]]:
    print(g, end=" ")
print(("a" "b",), ("a", "b"), len(("a",)), (lambda x: x)((1,)), "%s" % (a,), "%s" % a)
def h(): return 1, 2
x = h()
print(x, h()[0], (1, 2) + (3,), (1, 2)[::-1], 1 in (1,), [(i, i * i) for i in range(2)])
