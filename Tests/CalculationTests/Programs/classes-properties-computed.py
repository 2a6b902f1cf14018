class Model:
    def __init__(self, layers, hidden):
        self.layers = layers
        self.hidden = hidden

    @property
    def parameters(self):
        return 12 * self.layers * self.hidden ** 2

    @property
    def hidden(self):
        return self._hidden

    @hidden.setter
    def hidden(self, value):
        if value % 64:
            raise ValueError(f"{value} is no multiple of 64")
        self._hidden = value


model = Model(32, 4096)
print(model.parameters, f"{model.parameters / 1e9:.2f}B")
model.hidden = 5120
print(model.parameters)
for change in (lambda: setattr(model, "hidden", 100), lambda: setattr(model, "parameters", 1)):
    try:
        change()
    except (ValueError, AttributeError) as error:
        print(type(error).__name__, error)
