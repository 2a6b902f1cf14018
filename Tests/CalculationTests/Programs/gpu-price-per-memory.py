cards = [("RTX 3090", 24, 800), ("RTX 4090", 24, 1800), ("A100 80GB", 80, 15000), ("MI210", 64, 7500)]
for name, memory, price in sorted(cards, key=lambda card: card[2] / card[1]):
    print(f"{name:<12}{memory:>4} GB ${price:>7,} {price / memory:>8.2f} $/GB")
best = min(cards, key=lambda c: c[2] / c[1])
print(best[0], *best[1:], sep=" / ")
