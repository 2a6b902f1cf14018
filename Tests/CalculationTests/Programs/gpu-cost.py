# 训练成本
from math import ceil

GPU = {"A100": {"tflops": 312, "每小时": 1.89}, "H100": {"tflops": 989, "每小时": 3.29}}

def cost(params, tokens, gpu, n, mfu=0.4):
    flops = 6 * params * tokens
    hours = flops / (GPU[gpu]["tflops"] * 1e12 * n * mfu) / 3600
    return hours, hours * n * GPU[gpu]["每小时"]

print(f"{'模型':<4}{'GPU':>6}{'小时':>12}{'美元':>14}")
for params, tokens in ((7e9, 1e12), (7e9, 2e12), (70e9, 1.4e13)):
    for gpu in GPU:
        hours, dollars = cost(params, tokens, gpu, 1024)
        print(f"{params / 1e9:>3.0f}B{gpu:>8}{hours:>14,.1f}{dollars:>16,.2f}  ≈ {ceil(hours / 24)} 天")
best = min(((cost(7e9, 1e12, g, n)[1], g, n) for g in GPU for n in (64, 128)), key=lambda t: (round(t[0]), t[2]))
print(best[1:], f"{best[0]:,.0f}")
chinchilla = {f"{p:g}B": f"{20 * p * 1e9:.1e}" for p in (0.4, 1, 7, 70)}
print(chinchilla, f"{6 * 70e9 * 1.4e12:.3g}", f"{5.76e23 / 6 / 20:.4e}", f"{(5.76e23 / 120) ** 0.5 / 1e9:.1f}B")
