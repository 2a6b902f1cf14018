def outer(n):
    return middle(n) + 1


def middle(n):
    values = [inner(k) for k in range(n)]
    return sum(values)


def inner(k):
    if k == 2:
        raise OverflowError(f"at {k}")
    return k


print(outer(2))
print(outer(4))
