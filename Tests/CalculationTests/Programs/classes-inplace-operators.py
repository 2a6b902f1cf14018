class Counter:
    def __init__(self):
        self.total = 0

    def __iadd__(self, amount):
        self.total += amount
        return self

    def __imul__(self, factor):
        return NotImplemented

    def __mul__(self, factor):
        return f"product {self.total * factor}"


counter = same = Counter()
counter += 5
counter += 2
print(same.total, counter is same)
counter *= 3
print(counter, same.total)
