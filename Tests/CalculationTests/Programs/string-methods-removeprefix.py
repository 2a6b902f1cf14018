for name in ["model.layers.0.weight", "layers", "model."]:
    print(name.removeprefix("model."), name.removesuffix(".weight"), name.partition("."), name.rpartition("."))
print("a,b,,c".split(","), " a  b ".split(), "x".split("x"), "a-b-c".rsplit("-", 1), "l1\nl2\r\nl3".splitlines())
