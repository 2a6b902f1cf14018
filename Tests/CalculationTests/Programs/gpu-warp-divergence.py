def steps(threads, condition, then, otherwise, warp=32):
    total = 0
    for start in range(0, threads, warp):
        lanes = [condition(t) for t in range(start, min(start + warp, threads))]
        total += then * any(lanes) + otherwise * (not all(lanes))
    return total


print(steps(128, lambda t: t % 2 == 0, 10, 20), steps(128, lambda t: t < 64, 10, 20), steps(128, lambda t: t // 32 % 2, 10, 20), steps(40, lambda t: True, 10, 20))
