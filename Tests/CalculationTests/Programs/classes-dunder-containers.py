# A class that behaves as a container.
class Cluster:
    def __init__(self, *gpus):
        self.gpus = list(gpus)

    def __len__(self):
        return len(self.gpus)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return Cluster(*self.gpus[index])
        return self.gpus[index]

    def __setitem__(self, index, value):
        self.gpus[index] = value

    def __delitem__(self, index):
        del self.gpus[index]

    def __contains__(self, value):
        return value in self.gpus

    def __iter__(self):
        return iter(self.gpus)

    def __call__(self, scale):
        return [g * scale for g in self.gpus]

    def __repr__(self):
        return f"Cluster{tuple(self.gpus)}"

c = Cluster(24, 40, 80)
c[0] = 16
print(len(c), c[0], c[-1], c[1:], 40 in c, 41 not in c, list(c), sum(c), max(c), c(2), bool(c), bool(Cluster()))
del c[1]
print(c, [*c], dict(enumerate(c)), sorted(c, reverse=True), list(zip(c, "ab")), tuple(map(str, c)))
a, b = c
print(a, b, list(reversed([*c])))

class Old:
    def __getitem__(self, i):
        if i >= 3:
            raise IndexError
        return i * i

print(list(Old()), 4 in Old(), [x for x in Old()], sum(Old()))
