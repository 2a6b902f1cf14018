settings = {"layers": 32, "heads": 40}
print(settings["layers"])
print(settings["hidden size"])
