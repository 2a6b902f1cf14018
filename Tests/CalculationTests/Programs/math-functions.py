# The functions and constants of math.
import math

print(math.pi, math.e, math.tau, math.inf, -math.inf, math.nan)
print(math.sqrt(2), math.sqrt(16), math.isqrt(17), math.isqrt(10**40), math.cbrt(27))
print(math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.ceil(-2.1), math.trunc(-2.9), math.floor(1e20), math.ceil(5))
print(math.log(10), math.log(8, 2), math.log2(1024), math.log10(1000), math.log1p(1e-10), math.exp(1), math.expm1(1e-10), math.log(10**400))
print(math.pow(2, 0.5), math.pow(2, 3), math.hypot(3, 4), math.hypot(1, 2, 3), math.dist([0, 0], [3, 4]), math.fabs(-3))
print(math.sin(1), math.cos(1), math.tan(1), math.asin(1), math.acos(0.5), math.atan(1), math.atan2(-1, -1))
print(math.sinh(1), math.cosh(1), math.tanh(0.5), math.degrees(math.pi), math.radians(180), math.erf(0.5), math.gamma(5.5))
print(math.gcd(12, 18), math.gcd(), math.gcd(0, 5), math.lcm(4, 6), math.lcm(2, 3, 7), math.comb(50, 25), math.perm(10, 3), math.factorial(25))
print(math.prod([1, 2, 3, 4]), math.prod([0.5, 4], start=3), math.fsum([0.1] * 10), sum([0.1] * 10), math.copysign(3, -0.0), math.fmod(-7, 3))
print(math.isinf(math.inf), math.isnan(math.nan), math.isfinite(1e308), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1, rel_tol=0.2), math.modf(3.25), math.frexp(80.0), math.ldexp(0.5, 4))
