class ConfigError(ValueError):
    pass


def validate(config):
    problems = []
    if config.get("hidden", 0) % config.get("heads", 1):
        problems.append(f"hidden {config['hidden']} is no multiple of {config['heads']} heads")
    problems += [f"missing {key}" for key in ("layers", "hidden", "heads") if key not in config]
    if problems:
        raise ConfigError("; ".join(problems))
    return config["hidden"] // config["heads"]


for config in [{"layers": 2, "hidden": 64, "heads": 4}, {"hidden": 65, "heads": 4}, {}]:
    print(validate(config))
