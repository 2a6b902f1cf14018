models = {"7B": (32, 32, 128), "8B GQA": (32, 8, 128), "70B GQA": (80, 8, 128)}
print(f"{'model':<10}|{'1k':>10}|{'8k':>10}|{'128k':>10}")
for name, (layers, heads, dim) in models.items():
    cells = [2 * layers * heads * dim * tokens * 2 / 2**30 for tokens in (1024, 8192, 131072)]
    print(f"{name:<10}|" + "|".join(f"{cell:>10.2f}" for cell in cells))
