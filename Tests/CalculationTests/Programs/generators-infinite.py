def naturals(n=0):
    while True:
        yield n
        n += 1


def take(count, values):
    for _, value in zip(range(count), values):
        yield value


print(list(take(5, naturals())), list(take(3, naturals(10))))
primes = (n for n in naturals(2) if all(n % d for d in range(2, n)))
print([next(primes) for _ in range(8)])
squares = (n * n for n in naturals())
for square in squares:
    if square > 50:
        print(square)
        break
