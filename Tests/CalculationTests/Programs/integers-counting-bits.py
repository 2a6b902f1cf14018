for n in [0, 1, 255, 256, -1, -256, 2 ** 64]:
    print(n, n.bit_length(), bin(n), n.bit_count(), n & -n)
print(sum(1 << i for i in range(8)), [i for i in range(8) if 0b10110001 >> i & 1])
mask = 0
for bit in (1, 3, 5):
    mask |= 1 << bit
print(mask, f"{mask:08b}", f"{mask:#x}", mask ^ 0xFF, f"{~mask & 0xFF:b}")
