bandwidth = {"A100 80GB": 2039, "H100 SXM": 3350, "RTX 4090": 1008}
for params, bits in ((7, 16), (7, 4), (70, 16)):
    size = params * bits / 8
    for gpu, speed in bandwidth.items():
        rate = speed / size
        print(f"{params}B@{bits}bit on {gpu}: {rate:.1f} tok/s ({1000 / rate:.2f} ms)")
