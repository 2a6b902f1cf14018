gpus = {"A100": (312e12, 2.039e12), "H100": (989e12, 3.35e12), "B200": (2.25e15, 8e12)}


def bound(flops, bytes_moved, peak, bandwidth):
    compute, memory = flops / peak, bytes_moved / bandwidth
    return ("compute", compute) if compute > memory else ("memory", memory)


for name, (peak, bandwidth) in gpus.items():
    ridge = peak / bandwidth
    print(f"{name}: ridge at {ridge:.1f} FLOP/byte")
    for batch in (1, 64, 512):
        kind, seconds = bound(2 * 4096 * 4096 * batch, 2 * (4096 * 4096 + 2 * 4096 * batch), peak, bandwidth)
        print(f"  batch {batch:>3}: {kind:>7} bound, {seconds * 1e6:8.2f} us")
