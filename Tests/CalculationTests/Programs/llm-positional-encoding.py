import math


def encode(position, size):
    row = []
    for i in range(0, size, 2):
        angle = position / 10000 ** (i / size)
        row += [math.sin(angle), math.cos(angle)]
    return row


for position in (0, 1, 10):
    print(position, [f"{v:+.5f}" for v in encode(position, 8)])
