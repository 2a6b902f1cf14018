GIB = 1024 ** 3
stages = {0: (1, 1, 1), 1: (1, 1, "n"), 2: (1, "n", "n"), 3: ("n", "n", "n")}


def per_gpu(parameters, gpus, stage):
    parts = [2, 2, 12]
    total = 0
    for size, split in zip(parts, stages[stage]):
        total += size * parameters / (gpus if split == "n" else 1)
    return total


for stage in stages:
    row = [per_gpu(7e9, gpus, stage) / GIB for gpus in (1, 8, 64)]
    print(f"stage {stage}:", *(f"{value:8.2f}" for value in row))
assert per_gpu(7e9, 1, 0) == per_gpu(7e9, 1, 3)
