peak, bandwidth = 312e12, 2.039e12
ridge = peak / bandwidth
print(f"ridge {ridge:.1f} FLOP/B")
for m, n, k in [(1, 4096, 4096), (16, 4096, 4096), (512, 4096, 4096), (4096, 4096, 4096)]:
    flops = 2 * m * n * k
    moved = 2 * (m * k + k * n + m * n)
    intensity = flops / moved
    bound = "compute" if intensity > ridge else "memory"
    print(f"{m}x{n}x{k}: {intensity:.2f} {bound} {max(flops / peak, moved / bandwidth) * 1e6:.2f} us")
