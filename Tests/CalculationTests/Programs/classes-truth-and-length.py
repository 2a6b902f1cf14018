class Empty:
    def __len__(self):
        return 0


class Never:
    def __bool__(self):
        return False

    def __len__(self):
        return 5


class Plain:
    pass


print(bool(Empty()), bool(Never()), bool(Plain()), not Empty(), Empty() or "empty", len(Never()), Plain() and 1)
class Wrong:
    def __bool__(self):
        return 1
try:
    if Wrong():
        pass
except TypeError as error:
    print(error)
class Negative:
    def __len__(self):
        return -1
try:
    len(Negative())
except ValueError as error:
    print(error)
