lengths = [12, 50, 7, 128, 33, 64, 9]


def waste(batch):
    longest = max(batch)
    return longest * len(batch) - sum(batch)


print(waste(lengths), f"{waste(lengths) / (max(lengths) * len(lengths)):.1%}")
for size in (2, 3):
    ordered = sorted(lengths)
    batches = [ordered[i : i + size] for i in range(0, len(ordered), size)]
    print(size, batches, sum(map(waste, batches)))
