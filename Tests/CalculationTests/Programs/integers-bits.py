# Shifts and bitwise operators, on negative and large numbers too.
print(5 & 3, 5 | 3, 5 ^ 3, ~5, ~-1)
print(-5 & 3, -5 | 3, -5 ^ 3, -5 & -3)
print(1 << 10, 1 << 70, -1 << 70, 1 << 0)
print(1023 >> 3, -1023 >> 3, -1 >> 100, (1 << 70) >> 68, -(1 << 70) >> 68)
print((1 << 100) & ((1 << 100) - 1), (1 << 100) | 1, (1 << 65) ^ (1 << 64))
print(-(1 << 100) & 0xFFFF, -(1 << 100) ^ 0xFF, ~(1 << 100))
print(True & False, True | False, True ^ True, ~True)
print((255).bit_length(), (-256).bit_length(), (0).bit_length(), (1 << 100).bit_length())
print(bin(10), bin(-10), oct(64), hex(255), hex(-255), hex(1 << 80))
for shift in (-1,):
    try:
        print(1 << shift)
    except ValueError as e:
        print(e)
flags = 0
flags |= 4
flags ^= 1
flags <<= 2
flags >>= 1
flags &= 0b1110
print(flags)
