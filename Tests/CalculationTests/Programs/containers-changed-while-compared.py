# Methods of keys, elements and indices that change the container they are looked for in.
class Emptier:
    def __init__(self, container):
        self.container = container

    def __eq__(self, other):
        self.container.clear()
        return True

    def __hash__(self):
        return 1


class Index:
    def __init__(self, items):
        self.items = items

    def __index__(self):
        self.items.clear()
        return 2


items = []
items += [Emptier(items), Emptier(items)]
items.remove(3)
print(items)
table = {}
table[Emptier(table)] = 1
try:
    print(table.pop(1))
except KeyError as error:
    print("KeyError", error)
table[Emptier(table)] = 1
print(table.get(1), len(table))


def attempt(name, action):
    numbers = [1, 2, 3, 4]
    try:
        print(name, action(numbers, Index(numbers)), numbers)
    except IndexError as error:
        print(name, error, numbers)


attempt("read", lambda numbers, index: numbers[index])
attempt("insert", lambda numbers, index: numbers.insert(index, 5))
attempt("slice", lambda numbers, index: numbers[0:index])
attempt("tail", lambda numbers, index: numbers[index:])


class Self:
    def __len__(self):
        return self

    def __index__(self):
        return self

    def __float__(self):
        return self


for action in (lambda: bool(Self()), lambda: [1][Self()], lambda: float(Self()), lambda: int(Self())):
    try:
        print(action())
    except TypeError as error:
        print(error)
deck = {number: number for number in range(20)}
for number in range(3000):
    deck.popitem()
    deck[number + 100] = number
print(len(deck), deck.popitem(), list(deck)[:3])
