from math import sqrt


def layer_norm(x, eps=1e-5):
    mean = sum(x) / len(x)
    variance = sum((v - mean) ** 2 for v in x) / len(x)
    return [(v - mean) / sqrt(variance + eps) for v in x]


def rms_norm(x, eps=1e-6):
    return [v / sqrt(sum(u * u for u in x) / len(x) + eps) for v in x]


print(layer_norm([1.0, 2.0, 3.0, 4.0]))
print(rms_norm([1.0, 2.0, 3.0, 4.0]))
print(layer_norm([5.0, 5.0]))
