layers = list(range(4))
for index in range(6):
    print(layers[index])
