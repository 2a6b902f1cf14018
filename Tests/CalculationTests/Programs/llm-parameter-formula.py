def parameters(vocab, hidden, layers, heads, kv_heads, ffn, tied=False):
    head_dim = hidden // heads
    attention = hidden * head_dim * (heads + 2 * kv_heads) + heads * head_dim * hidden
    mlp = 3 * hidden * ffn
    norms = 2 * hidden
    embedding = vocab * hidden * (1 if tied else 2)
    return embedding + layers * (attention + mlp + norms) + hidden


print(parameters(32_000, 4096, 32, 32, 32, 11_008))
print(f"{parameters(128_256, 4096, 32, 32, 8, 14_336):,}")
print(f"{parameters(151_936, 896, 24, 14, 2, 4864, tied=True) / 1e9:.3f}B")
