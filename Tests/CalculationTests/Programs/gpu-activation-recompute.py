# 激活值显存与重计算
def activations(seq, batch, hidden, layers, heads, tp=1, recompute="none"):
    per_layer = {
        "none": seq * batch * hidden * (10 + 24 / tp + 5 * heads * seq / (hidden * tp)),
        "selective": seq * batch * hidden * (10 + 24 / tp),
        "full": 2 * seq * batch * hidden,
    }[recompute]
    return per_layer * layers

配置 = dict(seq=2048, hidden=12288, layers=96, heads=96)
for 策略 in ("none", "selective", "full"):
    for tp in (1, 8):
        大小 = activations(batch=1, tp=tp, recompute=策略, **配置)
        print(f"{策略:<10} TP={tp} {大小 / 1024**3:>9.2f} GiB {大小:>20,.0f}")
节省 = 1 - activations(batch=1, recompute="full", **配置) / activations(batch=1, **配置)
print(f"完全重计算节省 {节省:.2%}")
序列 = [512 * 2**i for i in range(5)]
print({s: f"{activations(s, 1, 4096, 32, 32) / 2**30:.1f}" for s in 序列})
print([round(activations(s, 1, 4096, 32, 32) / activations(s, 1, 4096, 32, 32, recompute='selective'), 2) for s in 序列])
assert activations(1, 1, 1, 1, 1) == 39, "公式不对"
print(f"{activations(1, 1, 1, 1, 1)=}")
