def quantize(values, bits):
    top = 2 ** (bits - 1) - 1
    scale = max(abs(v) for v in values) / top
    return [round(v / scale) for v in values], scale


weights = [0.12, -0.5, 0.33, 0.049, -0.251, 0.0]
for bits in (8, 4, 3):
    codes, scale = quantize(weights, bits)
    back = [c * scale for c in codes]
    worst = max(abs(a - b) for a, b in zip(weights, back))
    print(bits, codes, f"scale {scale:.5f} worst {worst:.5f}")
