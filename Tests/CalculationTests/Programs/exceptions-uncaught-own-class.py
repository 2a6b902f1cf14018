# A class of one's own, with its message.
class OutOfMemory(RuntimeError):
    def __init__(self, needed, free):
        super().__init__(f"needs {needed} GiB, has {free} GiB")
        self.needed = needed


def allocate(sizes, free):
    for size in sizes:
        if size > free:
            raise OutOfMemory(size, free)
        free -= size
        print("allocated", size, "left", free)


allocate([10, 20, 60], 80)
