# To make room, list() and what is like it ask for a length.
class Values:
    def __init__(self, length):
        self.length = length

    def __len__(self):
        print("len")
        return self.length

    def __iter__(self):
        print("iter")
        return iter([1, 2])


def show(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)


for length in (2, 0, -1, "two", 2.5, None, 10**20, -(10**20)):
    show(lambda: list(Values(length)))
    show(lambda: len(Values(length)))
show(lambda: tuple(Values(-1)))
show(lambda: [*Values(-1)])
show(lambda: sorted(Values(-1)))
show(lambda: [0].extend(Values(-1)))
show(lambda: set(Values(-1)))
show(lambda: sum(Values(-1)))
show(lambda: dict(zip(Values(-1), Values(-1))))
show(lambda: max(Values(-1)))
show(lambda: print(*Values(2)))
nan = float("inf") * 0
pair = (1, nan)
print(pair == pair, [nan] == [1], pair != pair, {1: nan} == {1: 2})
table = {1: nan}
members = {nan}
print(table == table, members == members)
