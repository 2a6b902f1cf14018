import math


def softmax(values):
    top = max(values)
    powers = [math.exp(v - top) for v in values]
    total = math.fsum(powers)
    return [p / total for p in powers]


for values in ([1.0, 2.0, 3.0], [1000.0, 1001.0], [-1e9, 0.0], [0.0] * 4):
    result = softmax(values)
    print([round(p, 6) for p in result], abs(sum(result) - 1) < 1e-12)
try:
    print(math.exp(1000))
except OverflowError as error:
    print(error)
