# 解码速度的上限：带宽除以每个 token 要读的字节
gpus = {"A100 80GB": (2039, 312), "H100 SXM": (3350, 989.5), "RTX 4090": (1008, 165.2), "T4": (320, 65)}
weights = 7e9 * 2
print(f"{'GPU':<12}|{'GB/s':^8}|{'token/s':>9}|{'FLOP/byte':>10}")
for name, (bandwidth, tflops) in sorted(gpus.items(), key=lambda item: -item[1][0]):
    speed = bandwidth * 1e9 / weights
    intensity = tflops * 1e12 / (bandwidth * 1e9)
    print(f"{name:<12}|{bandwidth:^8,}|{speed:>9.1f}|{intensity:>10.1f}")
flops = 6 * 7e9 * 1e12
for n in (1, 8, 64, 1024):
    seconds = flops / (n * 312e12 * 0.45)
    days, rest = divmod(seconds, 86400)
    print(f"{n:>5} 张: {days:,.0f} 天 {rest // 3600:.0f} 小时, {seconds:.3e} 秒")
print(f"{flops:.2e} {flops:g} {flops} {int(flops)}")
fastest = max(gpus, key=lambda g: gpus[g][1])
print(fastest, [round(b / 1008, 2) for b, _ in gpus.values()])
