def kv_bytes(layers, kv_heads, head, tokens, width=2):
    return 2 * layers * kv_heads * head * tokens * width


per_token = kv_bytes(32, 8, 128, 1)
print(f"{per_token} bytes = {per_token / 1024:.0f} KiB per token")
for tokens in (1_024, 8_192, 32_768, 131_072):
    total = kv_bytes(32, 8, 128, tokens)
    print(f"{tokens:>7,} tokens: {total / 2**30:6.2f} GiB, {80 * 2**30 // total:>4} sequences in 80 GiB")
