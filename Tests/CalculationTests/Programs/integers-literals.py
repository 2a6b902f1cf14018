# The ways of writing a whole number.
print(0x1F, 0xdead_beef, 0o17, 0b1010, 0B11, 0XFF, 0O7)
print(1_000_000, 7_000_000_000, 0x_ff, 00, 0_0)
print(1e3, 1E3, 1.e3, .5, 5., 1_0.0_1, 1e-05, 1e+16, 0.1e1)
print(-0, +0, -0.0, - -3, +-3, ~+3)
print((5).real, 5 .imag, (5).numerator, (5).denominator)
