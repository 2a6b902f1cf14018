x = 1


class A:
    y = x
    x = x + 1
    z = [x for _ in range(2)]
    w = (lambda: x)()

    def get(self):
        return x

    for i in range(3):
        last = i * i
    if last > 3:
        big = True
    del i


print(A.y, A.x, A.z, A.w, A().get(), A.last, A.big, hasattr(A, "i"))
class B:
    def f(self): return "first"
    def f(self): return "second"
    g = f
print(B().f(), B().g(), B.f is B.g)
