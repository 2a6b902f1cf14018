# Functions with state: caches, counters, and mutable defaults.
misses = []

def memoize(f):
    known = {}

    def wrapped(*args):
        if args not in known:
            known[args] = f(*args)
            misses.append(args)
        return known[args]

    return wrapped

@memoize
def paths(rows, columns):
    return 1 if rows == 0 or columns == 0 else paths(rows - 1, columns) + paths(rows, columns - 1)

print(paths(8, 8), len(misses), paths(2, 2), len(misses))

def log(message, history=[], *, counts={}):
    history.append(message)
    counts[message] = counts.get(message, 0) + 1
    return len(history), counts

print(log("a"), log("b"), log("a"))
print(log.__name__)
