class Step:
    def __init__(self, name):
        print("make", name)
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, *details):
        print("exit", self.name, details[0] is not None)


def work():
    with Step("a") as a, Step("b") as b:
        return a + b


print(work())
for n in range(3):
    with Step(n):
        if n == 1:
            break
