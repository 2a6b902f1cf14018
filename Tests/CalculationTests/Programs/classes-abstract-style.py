# A base class that asks its subclasses for what it needs.
class Optimizer:
    name = "base"

    def states(self):
        raise NotImplementedError(f"{type(self).__name__} has no states()")

    def bytes(self, parameters):
        return parameters * 4 * self.states()

class SGD(Optimizer):
    name = "SGD"

    def states(self):
        return 0

class Momentum(SGD):
    name = "SGD+momentum"

    def states(self):
        return super().states() + 1

class AdamW(Optimizer):
    name = "AdamW"

    def states(self):
        return 2

for optimizer in [SGD(), Momentum(), AdamW()]:
    print(f"{optimizer.name:<14}{optimizer.bytes(7e9) / 1024**3:8.2f} GiB")
try:
    Optimizer().bytes(1)
except NotImplementedError as e:
    print(repr(e))
print({cls.name: cls().states() for cls in (SGD, Momentum, AdamW)})
print(issubclass(AdamW, Optimizer), AdamW.name)
