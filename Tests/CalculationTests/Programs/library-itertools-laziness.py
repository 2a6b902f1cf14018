from itertools import (
    accumulate, chain, compress, count, cycle, dropwhile, filterfalse, groupby, islice, pairwise, product, repeat,
    starmap, takewhile, tee, zip_longest,
)


def source(name, *items):
    print(f"<{name} begins>", end=" ")
    for item in items:
        print(f"<{name} {item}>", end=" ")
        yield item
    print(f"<{name} ends>", end=" ")


def show(label, iterator, limit=9):
    print(label, end=": ")
    for item in iterator:
        print(item, end=" ")
        limit -= 1
        if not limit:
            break
    print()


show("chain", chain(source("a", 1), source("b", 2)))
show("from_iterable", chain.from_iterable(source(name, 1) for name in "cd"))
show("zip_longest", zip_longest(source("a", 1, 2), source("b", 5)))
show("zip_longest stops", zip_longest(source("a"), source("b")))
show("islice", islice(source("a", 0, 1, 2, 3, 4), 1, 4, 2))
show("islice past the end", islice(source("a", 0, 1), 5, 2))
show("islice nothing", islice(source("a", 0), 0))
show("takewhile", takewhile(lambda x: x < 2, source("a", 1, 2, 3)))
show("dropwhile", dropwhile(lambda x: x < 2, source("a", 1, 2, 1)))
show("compress", compress(source("a", 1, 2, 3), source("s", 0, 1)))
show("cycle", cycle(source("a", 1, 2)), 5)
show("pairwise", pairwise(source("a", 1, 2, 3)))
show("accumulate", accumulate(source("a", 1, 2, 3), lambda a, b: print("+", end=" ") or a + b))
show("accumulate from", accumulate(source("a", 1, 2), initial=10))
show("product reads all first", product(source("a", 1, 2), source("b", 3)), 1)
show("starmap", starmap(lambda a, b: a * b, source("a", (1, 2), (3, 4))))
show("filterfalse", filterfalse(lambda x: x > 1, source("a", 1, 2, 0)))

one, other = tee(source("t", 1, 2, 3))
print(next(one), next(one), next(other), end=" ")
third = other.__copy__()
print(list(one), list(other), list(third))

groups = groupby(source("g", 1, 1, 2, 2, 3))
key, first = next(groups)
print(key, next(first), end=" ")
key, second = next(groups)
print(key, list(first), list(second))
print(next(groups)[0], next(groups, "over"))
saved = list(groupby("aab"))
print([(key, list(group)) for key, group in saved])

# What a loop leaves is still there.
numbers = iter(range(10))
print(list(takewhile(lambda x: x < 3, numbers)), list(numbers))
numbers = iter(range(10))
print(list(islice(numbers, 3)), list(zip(numbers, repeat("x", 2))), next(numbers), list(islice(numbers, 0, 4, 3)))
print(list(numbers))
evens = count(0, 2)
for number in evens:
    if number > 4:
        break
print(next(evens), evens)


def until(limit):
    def check(value):
        if value > limit:
            raise StopIteration
        return value * 10

    return check


print(list(starmap(until(2), [(1,), (2,), (3,), (1,)])), list(accumulate([1, 2, 3], lambda a, b: until(2)(b))))
sieve = count(2)
primes = []
for _ in range(8):
    prime = next(sieve)
    primes.append(prime)
    sieve = filterfalse(lambda n, p=prime: n % p == 0, sieve)
print(primes)
