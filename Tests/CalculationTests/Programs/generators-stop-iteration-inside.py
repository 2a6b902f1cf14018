# A StopIteration that leaves a generator becomes a RuntimeError.
def first_of(iterators):
    for iterator in iterators:
        yield next(iterator)


try:
    print(list(first_of([iter([1]), iter([])])))
except RuntimeError as error:
    print(error)
print(list(map(next, [iter([1]), iter([]), iter([3])])))
