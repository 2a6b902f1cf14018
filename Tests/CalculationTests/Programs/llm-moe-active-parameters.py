experts, active, hidden, ffn, layers = 8, 2, 4096, 14336, 32
expert = 3 * hidden * ffn
total = layers * experts * expert
used = layers * active * expert
print(f"experts {total / 1e9:.1f}B, active {used / 1e9:.1f}B, ratio {used / total:.0%}")
for k in range(1, experts + 1):
    print(k, layers * k * expert // 10**6, end="; " if k < experts else "\n")
