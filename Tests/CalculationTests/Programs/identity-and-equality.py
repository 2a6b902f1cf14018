# is, ==, and None.
a = [1, 2]
b = a
c = [1, 2]
print(a is b, a is c, a == c, a is not c, None is None, a is not None, None == 0, None == False, None != None)
print([] is [], () == (), "" == 0, 0 == False, "1" == 1, 1 == 1.0, [1] == [1.0], (1, 2) == [1, 2], {1} == {1.0}, {1: 2} == {1.0: 2})
b.append(3)
print(a, c, a == c, a == b)
def default(x=None):
    x = x if x is not None else []
    x.append(1)
    return x
print(default(), default(), default([0]), default([]))
copy = a[:]
copy.append(4)
print(a, copy, a is not copy, list(a) is a, tuple(a) == tuple(c))
print(type(None).__name__, None in [None], None in [0], [None, None].count(None), str(None), repr(None), [None])
print(True is (1 == 1), (1 > 2) is False, None is not False, not None)
x = y = []
x.append(1)
print(y, x is y, ... is ..., Ellipsis)
