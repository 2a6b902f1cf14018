values = [1e16, 1.0, -1e16, 0.1] * 3
import math

print(sum(values), math.fsum(values), sum(sorted(values)), sum(sorted(values, key=abs)))
print(sum([0.1] * 10), math.fsum([0.1] * 10), 0.1 * 10, 0.1 + 0.2, 0.3 == 0.1 * 3)
