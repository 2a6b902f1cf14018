# Two's complement with endless sign bits, where words of 64 bits carry over.
values = [0, 1, -1, 2**62, 2**63 - 1, 2**63, -(2**63), -(2**63) - 1, 2**64 - 1, 2**64, -(2**64), -(2**64) + 1, 2**127, -(2**127), -(2**128)]
for a in values:
    print(a, ~a)
    print([a & b for b in values])
    print([a | b for b in values])
    print([a ^ b for b in values])
x = -(2**63)
x ^= -x
print(x)
