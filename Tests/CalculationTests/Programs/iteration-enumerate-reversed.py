layers = ["embed", "attention", "mlp"]
for index, layer in enumerate(layers, start=1):
    print(index, layer)
for index, layer in reversed(list(enumerate(layers))):
    print(index, layer)
print(list(reversed(range(0, 10, 3))), list(reversed("abc")), list(reversed({"a": 1, "b": 2})))
print(*enumerate("ab", -1))
