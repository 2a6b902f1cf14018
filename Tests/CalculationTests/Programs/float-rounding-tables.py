for value in (0.5, 1.5, 2.5, -0.5, 2.675, 1.005, 1e16, 123456.789):
    print(value, round(value), round(value, 1), round(value, 2), round(value, -2), f"{value:.2f}", f"{value:.3g}")
print(round(7, -1), round(15, -1), round(25, -1), round(-15, -1), type(round(2.0)), type(round(2.0, 0)))
