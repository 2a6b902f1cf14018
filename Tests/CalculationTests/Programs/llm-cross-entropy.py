import math

logits = [2.0, 1.0, 0.1]
log_sum = math.log(sum(map(math.exp, logits)))
for target, logit in enumerate(logits):
    loss = log_sum - logit
    print(target, f"{loss:.4f}", f"{math.exp(-loss):.2%}")
print(f"{math.log(50257):.3f}", round(math.log2(50257), 3))
