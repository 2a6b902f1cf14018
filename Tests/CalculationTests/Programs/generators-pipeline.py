# Generators feeding generators.
def lines():
    yield from ["A100,80,2039", "bad line", "4090,24,1008", "", "H100,80,3350"]

def parse(rows):
    for number, row in enumerate(rows, 1):
        parts = row.split(",")
        if len(parts) != 3:
            print(f"line {number}: skipped {row!r}")
            continue
        yield parts[0], *map(int, parts[1:])

def running_mean(values):
    total = 0
    for n, v in enumerate(values, 1):
        total += v
        yield total / n

print(list(running_mean(b for _, _, b in parse(lines()))))
print(sorted((name for name, gb, _ in parse(lines()) if gb > 24), reverse=True))

def chunks(iterable, n):
    it = iter(iterable)
    while chunk := [x for _, x in zip(range(n), it)]:
        yield chunk

def primes():
    found = []
    n = 2
    while True:
        if all(n % p for p in found if p * p <= n):
            found.append(n)
            yield n
        n += 1

source = primes()
print([next(source) for _ in range(10)], next(p for p in source if p > 100), next(source))
def pairs(items):
    return ((a, b) for i, a in enumerate(items) for b in items[i + 1:])
print(list(pairs([1, 2, 3])), sum(a * b for a, b in pairs(range(5))), dict(pairs("abc")), len(list(pairs(range(20)))))
