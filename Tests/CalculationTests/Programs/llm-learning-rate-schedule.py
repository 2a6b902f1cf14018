import math


def rate(step, peak=3e-4, warmup=100, total=1000, floor=0.1):
    if step < warmup:
        return peak * step / warmup
    progress = (step - warmup) / (total - warmup)
    return peak * (floor + (1 - floor) * 0.5 * (1 + math.cos(math.pi * progress)))


for step in range(0, 1001, 125):
    lr = rate(step)
    print(f"{step:5d} {lr:.3e} {'#' * round(lr * 1e5)}")
print(rate(100) == 3e-4, rate(1000))
