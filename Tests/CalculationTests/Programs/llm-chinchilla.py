budget = 5.76e23
for ratio in (5, 20, 100):
    n = (budget / 6 / ratio) ** 0.5
    d = ratio * n
    print(f"ratio {ratio:>3}: {n / 1e9:.1f}B parameters, {d / 1e12:.2f}T tokens, {6 * n * d:.2e} FLOP")


def loss(n, d, e=1.69, a=406.4, b=410.7, alpha=0.34, beta=0.28):
    return e + a / n ** alpha + b / d ** beta


print(f"{loss(70e9, 1.4e12):.4f} {loss(280e9, 300e9):.4f}", loss(70e9, 1.4e12) < loss(280e9, 300e9))
