# Dictionaries of dictionaries, as configurations have them.
config = {"model": {"layers": 32, "heads": {"q": 32, "kv": 8}}, "dtype": "fp16", "gpus": [{"name": "A100", "gb": 80}]}
print(config["model"]["heads"]["kv"], config["gpus"][0]["name"], config.get("train", {}).get("lr", "none"), config["model"].get("x"))
config["model"]["heads"]["q"] //= 2
config.setdefault("train", {})["lr"] = 3e-4
config["gpus"].append(dict(name="H100", gb=80))
config["gpus"][1]["gb"] += 14

def walk(node, path=()):
    if isinstance(node, dict):
        for key, value in node.items():
            yield from walk(value, path + (key,))
    elif isinstance(node, list):
        for i, value in enumerate(node):
            yield from walk(value, path + (i,))
    else:
        yield ".".join(map(str, path)), node

for path, value in walk(config):
    print(f"{path} = {value!r}")
copy = {k: (dict(v) if isinstance(v, dict) else v) for k, v in config.items()}
copy["model"]["layers"] = 1
print(config["model"]["layers"], copy["gpus"] is config["gpus"], config == copy, len(config), list(config["model"]))
print(sum(g["gb"] for g in config["gpus"]), max(config["gpus"], key=lambda g: g["gb"])["name"], {g["name"]: g["gb"] for g in config["gpus"]})
try:
    config["model"]["missing"]["x"]
except KeyError as e:
    print("missing key", e)
