def run(command):
    match command.split():
        case ["load", name]:
            return f"loading {name}"
        case ["load", name, "as", alias]:
            return f"loading {name} as {alias}"
        case ["set", key, value] if value.isdigit():
            return {key: int(value)}
        case ["set", *arguments]:
            return f"cannot set {arguments}"
        case [("quit" | "exit") as word]:
            return word.upper()
        case []:
            return None
        case [_, _, *_]:
            return "long"
        case _:
            return "?"


for command in ["load llama", "load llama as l", "set batch 8", "set batch x", "exit", "", "a b c", "help"]:
    print(run(command))
match {"model": {"layers": [1, 2]}, "n": 3}:
    case {"model": {"layers": [a, b]}, "n": int() as n}:
        print(a, b, n)
