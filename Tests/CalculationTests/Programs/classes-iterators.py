# Iterators written by hand.
class Countdown:
    def __init__(self, start):
        self.n = start

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1

print(list(Countdown(3)), sum(Countdown(4)), [x for x in Countdown(2)], max(Countdown(5)), tuple(Countdown(1)))
c = Countdown(3)
print(next(c), next(c), next(c), next(c, "end"), 2 in Countdown(3), *Countdown(2))
for n in Countdown(2):
    print("t minus", n)

class Layers:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        for i in range(self.n):
            yield f"layer{i}"

layers = Layers(2)
print(list(layers), list(layers), dict(zip(layers, Countdown(5))), ",".join(layers))
first, second = layers
print(first, second, list(enumerate(layers, 1)), sorted(Countdown(3)), list(filter(lambda n: n % 2, Countdown(5))))
for bad in (5, None, Countdown):
    try:
        iter(bad)
    except TypeError as e:
        print(e)
try:
    next([1])
except TypeError as e:
    print(e)
it = iter([1, 2])
print(next(it), list(it), iter(it) is it, next(it, None))
