def total(values):
    result = 0
    for value in values:
        result += value
        yield result
    return result


def outer():
    result = yield from total([1, 2, 3])
    yield ("total", result)


print(list(outer()))
g = total([5])
next(g)
try:
    next(g)
except StopIteration as stop:
    print(stop.value)
