class Tensor:
    def __init__(self, shape):
        self.shape = shape

    def __repr__(self):
        return f"Tensor{self.shape}"


class Named(Tensor):
    def __str__(self):
        return "named " + repr(self)


t, n = Tensor((2, 3)), Named((4,))
print(t, n, [t, n], {"t": n}, (n,), f"{t} {n} {n!r} {t!s:>14}|", "%s %r" % (n, n), str(n), repr(n), "{} {!r}".format(n, n))
print(str([n]), "-".join(map(str, [t, n])), {n.shape: n})
