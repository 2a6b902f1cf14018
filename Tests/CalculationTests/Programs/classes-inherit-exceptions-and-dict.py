class Settings(dict):
    def __missing__(self, key):
        return f"no {key}"

    def total(self):
        return sum(self.values())


s = Settings(a=1, b=2)
print(s["a"], s["zz"], s.get("zz"), s.total(), len(s), "zz" in s, isinstance(s, dict), s == {"a": 1, "b": 2})
s["c"] = 3
print(s, list(s), {**s}, sorted(s.items()))


class Stack(list):
    def push(self, value):
        self.append(value)
        return self

    @property
    def top(self):
        return self[-1]


stack = Stack([1]).push(2).push(3)
print(stack, stack.top, stack[:2], len(stack), stack + [4], 2 in stack, stack == [1, 2, 3])
