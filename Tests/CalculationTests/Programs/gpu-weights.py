# 模型权重显存
models = {"LLaMA-7B": 6.74e9, "LLaMA-13B": 13.0e9, "LLaMA-70B": 68.98e9, "Qwen-1.8B": 1.84e9}
formats = [("FP32", 32), ("FP16/BF16", 16), ("INT8", 8), ("INT4", 4)]
header = f"{'模型':<10}" + "".join(f"{name:>12}" for name, _ in formats)
print(header)
print("-" * len(header))
for model, parameters in models.items():
    row = [parameters * bits / 8 / 1024**3 for _, bits in formats]
    print(f"{model:<12}" + "".join(f"{gib:>10.2f}GB" for gib in row))
smallest = min(models, key=lambda m: models[m])
print(f"最小的模型：{smallest}（{models[smallest] / 1e9:.2f}B）")
print(f"总参数：{sum(models.values()):,.0f}")
print(f"{7e9 * 2 / 1024**3:.1f} GiB = {7e9 * 2 / 1e9:.1f} GB = {7e9 * 2 / 1000**3} GB")
