# A sieve and what follows from it.
limit = 200
sieve = [True] * (limit + 1)
sieve[0:2] = [False, False]
for n in range(2, int(limit**0.5) + 1):
    if sieve[n]:
        sieve[n * n::n] = [False] * len(sieve[n * n::n])
primes = [n for n, is_prime in enumerate(sieve) if is_prime]
print(len(primes), primes[:10], primes[-1])
print([(a, b) for a, b in zip(primes, primes[1:]) if b - a == 2][:5])

def factors(n):
    found = {}
    d = 2
    while d * d <= n:
        while n % d == 0:
            found[d] = found.get(d, 0) + 1
            n //= d
        d += 1
    if n > 1:
        found[n] = found.get(n, 0) + 1
    return found

for n in (1, 12, 97, 4096, 11008, 600851475143 % 10**6):
    f = factors(n)
    print(n, f, " × ".join(f"{p}^{k}" if k > 1 else str(p) for p, k in f.items()) or "1")
