from collections import defaultdict

gpus = [("A100", 80), ("A100", 40), ("H100", 80), ("L40", 48)]
groups = defaultdict(list)
for name, memory in gpus:
    groups[name].append(memory)
print(dict(groups), sorted(groups.items(), key=lambda item: -sum(item[1])))
inverse = {}
for name, memory in gpus:
    inverse.setdefault(memory, []).append(name)
print(inverse, max(inverse, key=lambda m: len(inverse[m])))
