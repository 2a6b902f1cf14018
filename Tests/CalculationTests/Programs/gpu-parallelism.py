# 并行策略：每张卡上的显存
import math

def per_device(parameters, tp=1, pp=1, dp=1, zero=0):
    shard = parameters / (tp * pp)
    weights, gradients, states = 2 * shard, 2 * shard, 12 * shard
    if zero >= 1:
        states /= dp
    if zero >= 2:
        gradients /= dp
    if zero >= 3:
        weights /= dp
    return weights + gradients + states

for tp, pp, dp, zero in [(1, 1, 1, 0), (8, 1, 1, 0), (8, 4, 1, 0), (8, 4, 2, 1), (1, 1, 64, 3)]:
    size = per_device(70e9, tp, pp, dp, zero) / 1024**3
    devices = tp * pp * dp
    print(f"TP={tp} PP={pp} DP={dp} ZeRO={zero}: {size:8.1f} GiB × {devices} = {size * devices:,.0f} GiB", "OK" if size < 80 else "OOM")
stages = [math.ceil(80 / 6) if i < 80 % 6 else 80 // 6 for i in range(6)]
print(stages, sum(stages), math.ceil(140 / 24), math.log2(64), 2 ** math.ceil(math.log2(140 / 24)))
bubble = [(p - 1) / (m + p - 1) for p, m in [(4, 1), (4, 8), (8, 64)]]
print(", ".join(f"{b:.1%}" for b in bubble))
ring = lambda size, n, bw: 2 * (n - 1) / n * size / bw
print(f"{ring(14e9, 8, 300e9) * 1000:.2f} ms", f"{ring(14e9, 8, 12.5e9):.3f} s")
