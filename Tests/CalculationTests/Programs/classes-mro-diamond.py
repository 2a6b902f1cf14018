class Base:
    def __init__(self):
        self.trace = ["Base"]

    def name(self):
        return "base"


class Left(Base):
    def __init__(self):
        super().__init__()
        self.trace.append("Left")

    def name(self):
        return "left " + super().name()


class Right(Base):
    def __init__(self):
        super().__init__()
        self.trace.append("Right")

    def name(self):
        return "right " + super().name()


class Bottom(Left, Right):
    def name(self):
        return "bottom " + super().name()


print(Bottom().trace, Bottom().name(), Left().name())
print(issubclass(Bottom, Right), isinstance(Bottom(), Base))
try:
    class Wrong(Base, Left):
        pass
except TypeError as error:
    print(str(error).split("\n")[0])
