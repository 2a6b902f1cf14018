class Grid(dict):
    pass


calls = []


def key():
    calls.append("key")
    return "k"


data = {"k": 1}
data[key()] += 10
print(data, calls)


class Box:
    @property
    def value(self):
        calls.append("get")
        return 1

    @value.setter
    def value(self, new):
        calls.append(("set", new))


box = Box()
box.value += 5
box.value *= 3
print(calls)
