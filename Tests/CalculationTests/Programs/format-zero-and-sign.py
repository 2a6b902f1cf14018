# Zeros, signs and the option z.
for value in (0, 0.0, -0.0, 0.04, -0.04, -0.5, 5, -5):
    print(f"{value:+} {value: } {value:-} {value:+.1f} {value:z.1f} {value:+z.0f} {value:05}| {value:^+7}|")
print(f"{-1e-10:.2f} {-1e-10:z.2f} {-1e-10:+.0%} {1e-10:+.0e} {-0.0:g} {-0.0:e} {-0.0:,}")
print("%+d % d %05d %+.1f %05.1f %-6d|" % (0, 0, 0, -0.0, -2.5, 7), "{:+}{:-}{: }".format(1, 2, 3))
