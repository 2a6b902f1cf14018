# An integer has at most 16,384 bits.
print((1 << 20_000).bit_length())
