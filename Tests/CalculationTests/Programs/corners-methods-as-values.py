class Adder:
    def __init__(self, n):
        self.n = n

    def add(self, x):
        return self.n + x


two = Adder(2)
add = two.add
two.n = 10
print(add(1), list(map(add, [1, 2])), Adder.add(two, 5), two.add == two.add, two.add is two.add, Adder.add is Adder.add)
methods = [str.upper, str.strip, len]
print([m(" a ") for m in methods], sorted(["b", "A"], key=str.lower), "".join(map(str.upper, "abc")), [].append.__name__)
push = (stack := []).append
push(1)
push(2)
print(stack, {"a": 1}.get("a"), (5).bit_length())
