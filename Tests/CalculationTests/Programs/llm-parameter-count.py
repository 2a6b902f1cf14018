def parameters(layers, hidden, heads, kv_heads, ffn, vocab, tied=False):
    head = hidden // heads
    attention = hidden * hidden * 2 + 2 * hidden * kv_heads * head
    mlp = 3 * hidden * ffn
    norms = 2 * hidden
    embedding = vocab * hidden
    return layers * (attention + mlp + norms) + hidden + embedding * (1 if tied else 2)


models = {
    "7B": dict(layers=32, hidden=4096, heads=32, kv_heads=32, ffn=11008, vocab=32000),
    "8B": dict(layers=32, hidden=4096, heads=32, kv_heads=8, ffn=14336, vocab=128256),
    "70B": dict(layers=80, hidden=8192, heads=64, kv_heads=8, ffn=28672, vocab=128256),
}
for name, config in models.items():
    count = parameters(**config)
    print(f"{name:>4}: {count:>15,} = {count / 1e9:6.2f}B, {count * 2 / 2**30:7.2f} GiB in bf16")
