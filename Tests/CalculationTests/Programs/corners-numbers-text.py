print(1_000_000, 0x_ff, 0o17, 0b1_0, 1e3, 1.e2, .5, 5e-1, 1E5, 00)
print(1 .real, 1.0.real, 5..is_integer())
print(1 if 0 else 2 if 0 else 3, not not 1, - - 1, ~-1, -2 ** 2, 2 ** -1, 2 ** 3 ** 0, -3 // 2, -(3 // 2), 7 // -2 * 2)
