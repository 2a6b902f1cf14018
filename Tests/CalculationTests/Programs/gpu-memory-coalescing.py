def transactions(addresses, segment=128):
    return len({address // segment for address in addresses})


for name, addresses in [
    ("row", [4 * t for t in range(32)]), ("column", [4 * 1024 * t for t in range(32)]),
    ("offset", [4 * t + 64 for t in range(32)]), ("broadcast", [0] * 32), ("double", [8 * t for t in range(32)]),
]:
    count = transactions(addresses)
    print(f"{name:<10}{count:>3} transactions, {32 * 4 / (count * 128):.0%} used")
