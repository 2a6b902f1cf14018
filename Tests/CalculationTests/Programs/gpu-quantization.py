# 量化：对称与非对称，组量化的开销
def quantize(values, bits=8):
    top = 2 ** (bits - 1) - 1
    scale = max(abs(v) for v in values) / top
    return [max(-top - 1, min(top, round(v / scale))) for v in values], scale

def asymmetric(values, bits=4):
    low, high = min(values), max(values)
    scale = (high - low) / (2**bits - 1)
    zero = round(-low / scale)
    return [round(v / scale) + zero for v in values], scale, zero

weights = [0.12, -1.5, 0.003, 0.88, -0.42, 1.27]
for bits in (8, 4, 2):
    q, scale = quantize(weights, bits)
    restored = [n * scale for n in q]
    error = max(abs(a - b) for a, b in zip(weights, restored))
    print(f"INT{bits}: {q} scale={scale:.6f} 最大误差={error:.4f}")
print(asymmetric(weights), asymmetric([0.0, 1.0], 2))
for group in (32, 64, 128):
    bits = 4 + (16 + 4) / group
    print(f"group={group}: {bits:.4f} bits/weight, 7B = {7e9 * bits / 8 / 1024**3:.2f} GiB, +{bits / 4 - 1:.2%}")
q, scale = quantize(weights)
packed = sum((n & 0xFF) << (8 * i) for i, n in enumerate(q))
print(hex(packed), [((packed >> 8 * i & 0xFF) ^ 0x80) - 0x80 for i in range(6)] == q)
