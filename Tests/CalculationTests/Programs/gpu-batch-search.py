# 二分查找最大的批次
def needed(batch, seq=2048):
    return 13.04 + batch * seq * 0.5 / 1024 + (batch > 8) * 0.75

def largest(limit, low=0, high=4096):
    steps = 0
    while low < high:
        steps += 1
        middle = (low + high + 1) // 2
        if needed(middle) <= limit:
            low = middle
        else:
            high = middle - 1
    return low, steps

for limit in (12, 16, 24, 40, 80, 141):
    batch, steps = largest(limit)
    print(f"{limit:>4} GB: batch {batch:>4}, {steps} steps, uses {needed(batch):.2f} GB")
table = [[round(needed(b, s), 2) for b in (1, 2, 4)] for s in (512, 1024)]
print(table, *table, sep="\n")
print([b for b in range(1, 65) if b & (b - 1) == 0 and needed(b) <= 40])
