# 训练显存：权重、梯度、优化器状态和激活值
GIB = 1024**3

def training_memory(parameters, layers, hidden, heads, seq, batch, optimizer="adamw"):
    states = {"sgd": 0, "momentum": 4, "adamw": 8, "adamw8bit": 2}[optimizer]
    weights = parameters * 2
    gradients = parameters * 2
    master = parameters * 4
    activations = layers * seq * batch * hidden * (34 + 5 * heads * seq / hidden)
    return {"权重": weights, "梯度": gradients, "主权重": master, "优化器": parameters * states, "激活值": activations}

for optimizer in ("sgd", "momentum", "adamw", "adamw8bit"):
    parts = training_memory(7e9, 32, 4096, 32, 2048, 1, optimizer)
    total = sum(parts.values())
    print(f"== {optimizer} ==")
    for name, size in parts.items():
        print(f"  {name}: {size / GIB:7.2f} GiB ({size / total:.1%})")
    print(f"  合计: {total / GIB:.2f} GiB，需要 {-(-total // (80 * GIB)):.0f} 张 A100 80GB")
zero = {1: lambda p, n: 2 * p + 2 * p + 12 * p / n, 2: lambda p, n: 2 * p + 14 * p / n, 3: lambda p, n: 16 * p / n}
for stage, formula in zero.items():
    print(f"ZeRO-{stage}:", *[f"{formula(7.5e9, n) / 1e9:.1f}" for n in (1, 8, 64)])
