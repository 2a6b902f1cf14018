class Single:
    instance = None

    def __new__(cls, value):
        if cls.instance is None:
            cls.instance = super().__new__(cls)
        return cls.instance

    def __init__(self, value):
        self.value = value


a = Single(1)
b = Single(2)
print(a is b, a.value)


class Even(int):
    def __new__(cls, value):
        return super().__new__(cls, value - value % 2)

    def half(self):
        return self // 2


print(Even(7), Even(7) + 1, Even(9).half(), isinstance(Even(4), int))
