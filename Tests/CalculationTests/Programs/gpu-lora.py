# LoRA：可训练参数与显存
def lora_parameters(layers, hidden, rank, targets=("q", "v")):
    return layers * len(targets) * 2 * hidden * rank

base = 7e9
for rank in (4, 8, 16, 64):
    trainable = lora_parameters(32, 4096, rank)
    share = trainable / base * 100
    print(f"r={rank:<3} 可训练参数: {trainable:>12,} ({share:.4f}%) 优化器: {trainable * 12 / 1024**2:.1f} MB")
everything = lora_parameters(32, 4096, 8, ["q", "k", "v", "o", "gate", "up", "down"])
print(f"{everything / 1e6:.2f}M", everything == 7 * lora_parameters(32, 4096, 8, "q"))
methods = [("全参数微调", 16, 1.0), ("LoRA", 2, 0.0012), ("QLoRA", 0.5, 0.0012)]
for name, per_weight, share in methods:
    gib = (base * per_weight + base * share * 14 * (per_weight < 16)) / 1024**3
    verdict = "✅" if gib < 24 else "❌"
    print(f"{name}\t{gib:6.2f} GB\t{verdict} RTX 4090")
