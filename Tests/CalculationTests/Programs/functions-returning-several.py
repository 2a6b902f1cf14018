# Functions that give more than one value.
def stats(values):
    ordered = sorted(values)
    n = len(ordered)
    median = ordered[n // 2] if n % 2 else (ordered[n // 2 - 1] + ordered[n // 2]) / 2
    return min(values), max(values), sum(values) / n, median

low, high, mean, median = stats([24, 40, 80, 16])
print(low, high, mean, median, stats([5]), stats((1, 2, 3)))

def split(total, n):
    base, extra = divmod(total, n)
    return [base + (i < extra) for i in range(n)]

print(split(32, 5), split(7, 7), split(1, 3), sum(split(80, 6)))

def plan(gib, gpus=(("T4", 16), ("4090", 24), ("A100", 80))):
    for name, memory in gpus:
        if gib <= memory * 0.9:
            return {"gpu": name, "used": round(gib / memory, 3)}
    return None

for gib in (13.04, 20, 26.08, 100):
    result = plan(gib)
    print(gib, result, result and result["gpu"])

def nested(x):
    def helper(y):
        return y * x, y + x
    return [helper(i) for i in range(3)]

print(nested(2), dict(nested(3)), [a for a, _ in nested(4)], *nested(1)[2])
def implicit(x):
    if x:
        return x, x
print(implicit(1), implicit(0), (implicit(2) or (0, 0))[0])
