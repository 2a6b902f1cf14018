class Layer:
    def __init__(self, size, bias=True):
        self.size = size

    def forward(self, x):
        return x * self.size

    @classmethod
    def make(cls):
        return cls(1)

    @staticmethod
    def check(a, b):
        return a < b


for call in (lambda: Layer(), lambda: Layer(1, 2, 3), lambda: Layer(1, width=3), lambda: Layer(2).forward(), lambda: Layer.forward(3), lambda: Layer(2).forward(1, 2), lambda: Layer.make(1), lambda: Layer.check(1), lambda: Layer(1)(), lambda: Layer.missing, lambda: Layer(1).missing, lambda: object(1)):
    try:
        print(call())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
