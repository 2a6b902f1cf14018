# Mixins and cooperative initialisation.
class Base:
    def __init__(self, **options):
        self.options = options
        self.steps = ["Base"]

class Logged(Base):
    def __init__(self, level="info", **options):
        super().__init__(**options)
        self.level = level
        self.steps.append("Logged")

class Sized(Base):
    def __init__(self, size=0, **options):
        super().__init__(**options)
        self.size = size
        self.steps.append("Sized")

    def __len__(self):
        return self.size

class Both(Logged, Sized):
    def __init__(self, **options):
        super().__init__(**options)
        self.steps.append("Both")

b = Both(size=3, level="debug", extra=1)
print(b.steps, b.options, b.level, len(b))
