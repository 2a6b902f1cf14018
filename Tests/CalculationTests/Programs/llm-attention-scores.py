# Scaled dot products and a softmax, by hand.
import math


def softmax(scores):
    top = max(scores)
    exps = [math.exp(s - top) for s in scores]
    total = sum(exps)
    return [e / total for e in exps]


def attention(queries, keys, values):
    scale = 1 / math.sqrt(len(keys[0]))
    result = []
    for q in queries:
        weights = softmax([sum(a * b for a, b in zip(q, k)) * scale for k in keys])
        result.append([sum(w * v[i] for w, v in zip(weights, values)) for i in range(len(values[0]))])
    return result


q = [[1.0, 0.0], [0.0, 2.0]]
k = [[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]]
v = [[1.0, 0.0], [0.0, 1.0], [0.5, 0.5]]
for row in attention(q, k, v):
    print(" ".join(f"{x:.4f}" for x in row))
print([round(w, 6) for w in softmax([1.0, 2.0, 3.0])])
