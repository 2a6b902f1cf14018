import math

dim, base = 8, 10000.0
frequencies = [base ** (-2 * i / dim) for i in range(dim // 2)]
print([f"{f:.4f}" for f in frequencies])


def rotate(vector, position):
    result = []
    for i, f in enumerate(frequencies):
        x, y = vector[2 * i], vector[2 * i + 1]
        c, s = math.cos(position * f), math.sin(position * f)
        result += [x * c - y * s, x * s + y * c]
    return result


def dot(a, b):
    return sum(x * y for x, y in zip(a, b))


q, k = [1.0, 0.5, -0.3, 0.2, 0.7, -0.1, 0.4, 0.9], [0.2, 0.1, 0.6, -0.5, 0.3, 0.8, -0.7, 0.4]
for shift in (0, 10, 1000):
    print(round(dot(rotate(q, 5 + shift), rotate(k, 2 + shift)), 9))
