# Fixed-point formatting rounds the exact binary value, however large.
for value in [0.5, 1.5, 2.5, 3.5, 0.125, 2.675, 1e15 + 0.3, 1e22, 1e23, 123456789.987654321]:
    print(f"{value:.0f} {value:.1f} {value:.2f} {value:.3f}")
print(f"{1e100:.1f}")
print(f"{1.7976931348623157e308:.0f}")
print(f"{5e-324:.20f} {5e-324:.330f}")
print(f"{0.1:.55f}")
print(f"{-0.04:.1f} {-0.0:.0f} {0.04:.1f} {-0.5:.0f} {-1.5:.0f}")
print(f"{7:.2f} {10**25:.1f} {True:.1f} {2**53 + 1:.0f}")
print(f"{float('inf'):.2f} {float('-inf'):f} {float('nan'):.1f}")
print(f"{1.0:f} {1.0:F} {float('inf'):F} {1/3:.10f}")
print(f"{999.95:.1f} {999.949:.1f} {9.995:.2f} {0.9999:.3f}")
