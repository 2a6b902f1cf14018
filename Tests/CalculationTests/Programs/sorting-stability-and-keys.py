runs = [("a", 3), ("b", 1), ("c", 3), ("d", 2), ("e", 1)]
print(sorted(runs, key=lambda r: r[1]), sorted(runs, key=lambda r: r[1], reverse=True), sorted(runs, key=lambda r: (-r[1], r[0])))
values = [5, 2, 9, 1]
print(values.sort(), values, values.sort(reverse=True), values, sorted("bca"), sorted({"b": 1, "a": 2}), sorted(range(5), key=lambda x: x % 3))
print(sorted([0.5, 1, True, 0, False, -1]), sorted([[2, 1], [1, 9], [1]]), sorted(["b", "B", "a"], key=str.lower), sorted([]))
compared = []
class Item:
    def __init__(self, n): self.n = n
    def __lt__(self, other):
        compared.append((self.n, other.n))
        return self.n < other.n
    def __repr__(self): return f"I{self.n}"
print(sorted([Item(3), Item(1), Item(2)]), min([Item(3), Item(1)]), len(compared) > 2)
