# Methods that belong to the class.
class Format:
    names = []

    def __init__(self, name, bits):
        self.name, self.bits = name, bits

    @classmethod
    def parse(cls, text):
        made = cls(text, int("".join(c for c in text if c.isdigit())))
        cls.names.append(text)
        return made

    @staticmethod
    def gib(count):
        return count / 1024**3

    def of(self, parameters):
        return self.gib(parameters * self.bits / 8)

class Loud(Format):
    def of(self, parameters):
        return f"{super().of(parameters):.1f}!"

print(Format.parse("FP16").of(7e9), Loud.parse("INT8").of(7e9), Format.names, Loud.names is Format.names)
print(Format.gib(2**30), Format("x", 1).gib(2**31), type(Loud.parse("FP4")).__name__, Loud.parse("FP4").bits)
Loud.names = ["own"]
print(Format.names, Loud.names)
maker = Format.parse
print(maker("BF16").name)
