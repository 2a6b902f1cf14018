class N:
    def __add__(self, other):
        return self.missing


N() + 1
