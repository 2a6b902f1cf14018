# CPython closes a generator as soon as nobody holds it; here a `finally` around its `yield` is then left undone.
def numbers():
    try:
        yield 1
    finally:
        print("closed")


print(next(numbers()))
