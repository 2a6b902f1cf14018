# A small pseudo-random generator, and what it gives.
class Random:
    def __init__(self, seed=42):
        self.state = seed

    def next(self):
        self.state = (6364136223846793005 * self.state + 1442695040888963407) % 2**64
        return self.state >> 33

    def uniform(self):
        return self.next() / 2**31

    def shuffle(self, items):
        for i in range(len(items) - 1, 0, -1):
            j = self.next() % (i + 1)
            items[i], items[j] = items[j], items[i]

r = Random()
print([r.next() for _ in range(3)], r.state)
deck = list(range(10))
r.shuffle(deck)
print(deck, sorted(deck) == list(range(10)))
inside = sum(r.uniform() ** 2 + r.uniform() ** 2 <= 1 for _ in range(2000))
print(inside, 4 * inside / 2000)
buckets = [0] * 5
for _ in range(1000):
    buckets[int(r.uniform() * 5)] += 1
print(buckets, sum(buckets), f"{r.uniform():.17f}")
values = [r.uniform() for _ in range(5)]
mean = sum(values) / len(values)
print(values, mean, (sum((v - mean) ** 2 for v in values) / len(values)) ** 0.5)
