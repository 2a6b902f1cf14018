# The e, E, g, G and empty presentation types.
for value in [0.0, 1.0, 12345.678, 0.00012345, 1e-5, 1e16, 123456789.0, -2.5e-8, 1e100, 5e-324]:
    print(f"{value:e} {value:.2e} {value:.0e} {value:E} | {value:g} {value:.3g} {value:G} | {value:.3} {value:}")
print(f"{7e9:.2e} {312e12:.3e} {1.5:#.0e} {1.0:#g} {100000:g} {1000000:g} {1e6:.7g}")
print(f"{999999.5:g} {0.0001:g} {0.00001:g} {123456.7:.6g} {9.9999999:.3g}")
print(f"{10**20:e} {10**20:g} {12:.1e} {-12:g} {0:e} {0:g}")
print(f"{float('inf'):e} {float('nan'):g} {-float('inf'):G}")
print(f"{1e16:.17} {0.1:.17} {0.1:.20} {1/3:.5} {100.0:.1} {12.0:.2}")
print(f"{3.0:.10g} {3.0:#.10g} {1234567.0:.0g} {0.5:.0g}")
