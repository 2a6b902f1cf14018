def occupancy(threads, registers, shared, *, most_threads=2048, most_registers=65536, most_shared=228 * 1024, most_blocks=32):
    warps = -(-threads // 32)
    limits = {
        "threads": most_threads // (warps * 32),
        "registers": most_registers // (registers * warps * 32),
        "shared memory": most_shared // shared if shared else most_blocks,
        "blocks": most_blocks,
    }
    reason = min(limits, key=limits.get)
    return limits[reason] * warps * 32 / most_threads, reason


for config in [(256, 32, 0), (256, 64, 48 * 1024), (1024, 40, 16 * 1024), (96, 255, 0), (33, 16, 1024)]:
    share, reason = occupancy(*config)
    print(config, f"{share:.0%} limited by {reason}")
