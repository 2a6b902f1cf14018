# The percent sign multiplies by a hundred, then formats as f does.
for value in [0.5, 0.123456, 1, 2.5, -0.07, 0.005, 0.0049999, 1e-10, 12345.678]:
    print(f"{value:%} {value:.0%} {value:.1%} {value:+.2%} {value:8.1%}|{value:<8.0%}|")
used, total = 13.0385, 24
print(f"{used / total:.1%} of the memory, {1 - used / total:.1%} free")
print(f"{0.29:.0%} {0.57:.0%} {0.285:.0%} {0.575:.0%}")
print("{:.2%}".format(1 / 3), format(2 / 3, ".3%"), f"{True:%}", f"{123.456:,.1%}")
