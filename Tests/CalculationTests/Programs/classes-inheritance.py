# Overriding, super(), and the order in which classes are searched.
class Model:
    kind = "base"

    def __init__(self, parameters):
        self.parameters = parameters

    def weights(self):
        return self.parameters * self.bytes_each()

    def bytes_each(self):
        return 4

    def __str__(self):
        return f"{type(self).__name__}[{self.kind}]"

class Half(Model):
    def bytes_each(self):
        return 2

class Quantized(Half):
    kind = "int"

    def __init__(self, parameters, bits):
        super().__init__(parameters)
        self.bits = bits

    def bytes_each(self):
        return super().bytes_each() * self.bits / 16

for model in (Model(10), Half(10), Quantized(10, 4)):
    print(model, model.weights(), isinstance(model, Half), isinstance(model, (int, Model)))
print(issubclass(Quantized, Model), issubclass(Model, Half), issubclass(bool, int), isinstance(True, int))
