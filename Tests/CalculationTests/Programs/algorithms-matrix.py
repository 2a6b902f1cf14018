# Matrices as lists of lists.
def multiply(a, b):
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]

def power(m, n):
    result = [[int(i == j) for j in range(len(m))] for i in range(len(m))]
    while n:
        if n & 1:
            result = multiply(result, m)
        m = multiply(m, m)
        n >>= 1
    return result

def softmax(values):
    import math
    top = max(values)
    exps = [math.exp(v - top) for v in values]
    return [e / sum(exps) for e in exps]

print(multiply([[1, 2], [3, 4]], [[5, 6], [7, 8]]), power([[1, 1], [1, 0]], 100)[0][1])
print([f"{p:.6f}" for p in softmax([1.0, 2.0, 3.0])], sum(softmax([0.1, 0.2])), softmax([1000, 1000]))
scores = [[0.1 * (i + j) for j in range(3)] for i in range(3)]
for row in scores:
    print(" ".join(f"{v:6.3f}" for v in row), row)
print([[row[i] for row in scores] for i in range(1)], [max(r) for r in scores], sum(map(sum, scores)))
