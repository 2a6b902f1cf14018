# Methods and parts of whole numbers.
print((10).bit_length(), (7).bit_count(), (-7).bit_count(), (5).conjugate(), (5).as_integer_ratio())
print((2**100).bit_length(), (-(2**100)).bit_count(), (0).bit_count(), (0).bit_length(), True.bit_length())
print((10).numerator, (10).denominator, (3).real, (3).imag, int.bit_length(8))
for n in (1, 255, 256, 4096, 2**31, 2**63, 2**64 - 1):
    print(n, n.bit_length(), n.bit_count(), n & (n - 1) == 0, 1 << n.bit_length() - 1)
