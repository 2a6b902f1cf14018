def average():
    total = count = 0
    value = None
    while True:
        value = yield (total / count if count else None)
        if value is None:
            return total
        total += value
        count += 1


g = average()
next(g)
print([g.send(v) for v in (10, 20, 60)])
try:
    g.send(None)
except StopIteration as stop:
    print("returned", stop.value)
