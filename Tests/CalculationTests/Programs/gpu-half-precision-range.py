largest = (2 - 2**-10) * 2.0**15
smallest = 2.0**-14
tiny = 2.0**-24
print(largest, smallest, tiny, largest + 1, f"{tiny:.3e}")
bf16 = (2 - 2**-7) * 2.0**127
print(bf16, f"{bf16:.4e}", 2.0**-126)
e4m3 = 1.75 * 2**8
print(e4m3, (2 - 2**-2) * 2.0**15)
