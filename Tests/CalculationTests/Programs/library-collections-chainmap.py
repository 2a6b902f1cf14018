from collections import ChainMap

defaults = {"batch": 1, "precision": "fp16", "layers": 32}
user = {"batch": 8}
config = ChainMap(user, defaults)
print(config)
print(config["batch"], config["layers"], config.get("absent", "none"))
print(list(config), len(config), "layers" in config)
config["layers"] = 40
print(user, defaults["layers"])
child = config.new_child({"batch": 64})
print(child["batch"], child.parents["batch"], child.maps)
print(dict(config), sorted(config.items()))
del config["layers"]
print(config["layers"])
for action in (lambda: config["zz"], lambda: config.pop("precision")):
    try:
        action()
    except KeyError as e:
        print(e)
