class Manager:
    def __enter__(self):
        return 1

    def __exit__(self, *details):
        raise RuntimeError("in exit")


with Manager() as value:
    print(value)
