for text, value in {"80 GB": 80e9, "24 GiB": 24 * 2**30, "81920 MiB": 81920 * 2**20}.items():
    print(f"{text:>10} = {value / 1e9:8.3f} GB = {value / 2**30:8.3f} GiB")
print(1 << 30, 2**30 / 10**9, 10**9 / 2**30, (1 << 40) / 1e12)
