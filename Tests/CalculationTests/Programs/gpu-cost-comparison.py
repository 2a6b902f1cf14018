prices = {"A100": 1.79, "H100": 2.99, "H200": 3.79}
speeds = {"A100": 1300, "H100": 2900, "H200": 3900}
rows = []
for gpu in prices:
    per_million = prices[gpu] / (speeds[gpu] * 3600) * 1e6
    rows.append((per_million, gpu))
for per_million, gpu in sorted(rows):
    print(f"{gpu}: ${per_million:.3f} per million tokens")
cheapest = min(rows)[1]
saved = 1 - min(rows)[0] / max(rows)[0]
print(f"{cheapest} saves {saved:.1%}")
