# A method that is not there is found before the arguments are evaluated.
def show(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)


def noisy(value):
    print("evaluated", value)
    return value


class Empty:
    pass


empty = Empty()
show(lambda: (10**20).add(1e-7 / -0.0))
show(lambda: frozenset([1]).remove(missing.numerator))
show(lambda: "a".push(empty.nothing))
show(lambda: empty.push(empty.nothing))
show(lambda: [].push(noisy(1)))
show(lambda: empty.push(noisy(2)))
show(lambda: [].append(empty.nothing))
show(lambda: [].append(1 // 0))
show(lambda: {}.add(-empty))
show(lambda: (1).real.push(missing))
