class Model:
    layers = 32


model = Model()
print(model.layers)
print(model.heads)
