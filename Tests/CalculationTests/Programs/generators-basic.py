# Generators run only as far as they are asked.
def count_to(n):
    print("start")
    for i in range(n):
        yield i
    print("end")

generator = count_to(2)
print(next(generator), next(generator))
try:
    next(generator)
except StopIteration as e:
    print("stopped", repr(e))
print(next(generator, "default"), list(count_to(3)), sum(count_to(4)))

def naturals():
    n = 0
    while True:
        yield n
        n += 1

def take(n, iterable):
    for _, item in zip(range(n), iterable):
        yield item

print(list(take(5, naturals())), [x for x in take(3, (n * n for n in naturals()))])
squares = (x * x for x in range(4))
print(next(squares), list(squares), list(squares), any(x > 2 for x in naturals()))

def with_return():
    yield 1
    return "result"

def delegate():
    yield from with_return()
    yield "more"
    yield from [10, 20]

print(list(delegate()), [*with_return()], 1 in with_return(), max(with_return()))
