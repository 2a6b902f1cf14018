# Normal distributions, and what the other functions refuse.
import math
import statistics
from fractions import Fraction
from statistics import NormalDist, StatisticsError

latency = [12.3, 15.1, 9.8, 22.4, 13.3, 18.9, 11.0]
normal = NormalDist.from_samples(latency)
print(normal, normal.mean, normal.median, normal.mode, normal.stdev, normal.variance)
print([normal.pdf(x) for x in range(0, 30, 5)], [normal.cdf(x) for x in range(0, 30, 5)], sep="\n")
print([NormalDist(3, 2).inv_cdf(p / 37) for p in range(1, 37)], NormalDist().inv_cdf(1e-10), NormalDist().inv_cdf(1 - 1e-12))
print(normal.quantiles(), NormalDist(2, 1).quantiles(n=10), NormalDist(5, 2).zscore(8), sep="\n")
a, b = NormalDist(2.4, 1.6), NormalDist(3.2, 2.0)
print(a + 3, 3 + a, a + b, a - b, a * 3, 3 * a, a / 2, -a, +a, 3 - a, a - 1, a * -3, sep="\n")
print(a.overlap(b), b.overlap(a), a.overlap(a), NormalDist().overlap(NormalDist(1)), a == NormalDist(2.4, 1.6), a == 3)
print(hash(a) == hash((2.4, 1.6)), {a: 1}[NormalDist(2.4, 1.6)], StatisticsError.__mro__, sorted(statistics.__all__))
for function in (
    lambda: NormalDist(5, -1), lambda: NormalDist(5, 0).pdf(3), lambda: NormalDist(5, 0).cdf(3),
    lambda: NormalDist(5, 0).zscore(3), lambda: NormalDist().inv_cdf(0), lambda: NormalDist().inv_cdf(1.5),
    lambda: NormalDist().overlap(3), lambda: NormalDist(2, 0).overlap(a), lambda: NormalDist.from_samples([1]),
    lambda: NormalDist("a"), lambda: NormalDist(1, 2, 3), lambda: a * b, lambda: setattr(a, "mean", 3),
    lambda: statistics.mean(["1"]), lambda: statistics.harmonic_mean(["a"]), lambda: statistics.stdev([1, math.inf]),
    lambda: statistics.mean([math.inf, -math.inf]), lambda: statistics.fmean([1, 2], [1]), lambda: statistics.mean(),
    lambda: statistics.mode([[1]]), lambda: statistics.quantiles([1, 2], 4), lambda: statistics.median([1, "a"]),
    lambda: statistics.variance([1e300, -1e300]), lambda: statistics.stdev([Fraction(1, 2), Fraction(1, 3)]),
):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)
