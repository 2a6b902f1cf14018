def tiles(m, n, k, tm, tn, tk):
    ceil = lambda a, b: -(-a // b)
    blocks = ceil(m, tm) * ceil(n, tn)
    loads = blocks * ceil(k, tk) * (tm * tk + tk * tn)
    return blocks, loads, 2 * m * n * k / (loads * 2)


for tile in [(16, 16, 16), (64, 64, 32), (128, 128, 32), (256, 128, 64)]:
    blocks, loads, intensity = tiles(4096, 4096, 4096, *tile)
    print(f"{str(tile):>16} {blocks:>6,} blocks {loads:>14,} loads {intensity:6.1f} FLOP/byte, waves on 132: {blocks / 132:.2f}")
