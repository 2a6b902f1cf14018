def blocks(shared, per_block, threads, per_block_threads, registers=65536, per_thread=32):
    limits = {
        "shared": shared // per_block if per_block else 32,
        "threads": threads // per_block_threads,
        "registers": registers // (per_thread * per_block_threads),
    }
    by = min(limits, key=limits.get)
    return limits[by], by


print(blocks(164 * 1024, 48 * 1024, 2048, 256))
print(blocks(164 * 1024, 0, 2048, 1024, per_thread=64))
print(blocks(100 * 1024, 1024, 1536, 128))
