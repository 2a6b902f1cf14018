class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, instance, owner):
        if instance is None:
            return self
        return getattr(instance, self.name)

    def __set__(self, instance, value):
        if value <= 0:
            raise ValueError(f"{self.name[1:]} must be positive")
        setattr(instance, self.name, value)


class Batch:
    size = Positive()
    length = Positive()

    def __init__(self, size, length):
        self.size, self.length = size, length


batch = Batch(8, 2048)
batch.size *= 2
print(batch.size * batch.length, type(Batch.size).__name__)
try:
    batch.length = 0
except ValueError as error:
    print(error, batch.length)
