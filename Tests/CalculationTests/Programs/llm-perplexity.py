import math

tokens = [0.5, 0.25, 0.125, 0.5]
nll = [-math.log(p) for p in tokens]
mean = sum(nll) / len(nll)
print(f"{mean:.4f} nats, {mean / math.log(2):.4f} bits, perplexity {math.exp(mean):.4f}")
print(math.isclose(math.exp(mean), math.prod(tokens) ** (-1 / len(tokens))))
for p in (1.0, 0.1, 1e-10, 0.0):
    print(p, -math.log(p))
