def ring(size, gpus, bandwidth, latency=5e-6):
    steps = 2 * (gpus - 1)
    return steps * (size / gpus / bandwidth + latency)


def tree(size, gpus, bandwidth, latency=5e-6):
    depth = (gpus - 1).bit_length()
    return 2 * depth * (size / bandwidth + latency)


for size in (2 ** 10, 2 ** 20, 2 ** 30):
    times = {"ring": ring(size, 8, 450e9), "tree": tree(size, 8, 450e9)}
    best = min(times, key=times.get)
    print(f"{size:>12,} bytes: " + ", ".join(f"{k} {v * 1e6:.1f} us" for k, v in times.items()) + f" -> {best}")
