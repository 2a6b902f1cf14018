# KV Cache 显存：2 × 层数 × 头数 × 头维度 × 序列长度 × 批次 × 字节
def kv_cache(layers, heads, head_dim, seq_len, batch=1, bytes_per=2):
    return 2 * layers * heads * head_dim * seq_len * batch * bytes_per

configs = [
    {"name": "7B", "layers": 32, "heads": 32, "head_dim": 128},
    {"name": "13B", "layers": 40, "heads": 40, "head_dim": 128},
    {"name": "70B (GQA)", "layers": 80, "heads": 8, "head_dim": 128},
]
for config in configs:
    name = config.pop("name")
    for seq_len in (2048, 4096, 32768):
        size = kv_cache(**config, seq_len=seq_len)
        print(f"{name:<10} seq={seq_len:>6,} -> {size / 1024**2:>10,.1f} MB ({size / 1024**3:.3f} GB)")
per_token = kv_cache(32, 32, 128, 1)
print(f"每个 token：{per_token} 字节 = {per_token / 1024:g} KB")
print(f"24GB 能存：{int(24 * 1024**3 // per_token):,} tokens")
batch = 1
while kv_cache(32, 32, 128, 4096, batch) <= 80 * 1024**3:
    batch += 1
print("最大批次", batch - 1)
