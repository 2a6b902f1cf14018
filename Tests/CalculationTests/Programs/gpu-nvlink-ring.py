def all_reduce(size, gpus, link):
    """Seconds for a ring."""
    return 2 * (gpus - 1) / gpus * size / link


for gpus in (2, 4, 8):
    print(gpus, f"{all_reduce(14e9, gpus, 300e9) * 1e3:.2f} ms", all_reduce(1, gpus, 1))
