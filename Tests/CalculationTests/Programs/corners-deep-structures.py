data = {"models": [{"name": "a", "sizes": (1, 2)}, {"name": "b", "sizes": (3,)}], "count": 2}
data["models"][0]["sizes"] += (9,)
data["models"][1]["tags"] = {"x"}
data["count"] -= len(data["models"][1]["sizes"])
print(data)
print([m["name"] for m in data["models"] if 9 in m["sizes"]], sum(len(m["sizes"]) for m in data["models"]), data["models"][-1]["sizes"][0])
copy = dict(data)
copy["models"][0]["name"] = "shared"
copy["count"] = 100
print(data["models"][0]["name"], data["count"])
for path in (("models", 5), ("models", "name"), ("missing",), ("count", 0)):
    value = data
    try:
        for key in path:
            value = value[key]
    except (IndexError, TypeError, KeyError) as error:
        print(path, type(error).__name__, error)
