class Config:
    defaults = {"layers": 32, "heads": 32}

    def __init__(self, **settings):
        self.settings = {**self.defaults, **settings}

    @classmethod
    def small(cls):
        return cls(layers=4)

    @staticmethod
    def parse(text):
        return {key: int(value) for key, _, value in (part.partition("=") for part in text.split())}

    @classmethod
    def read(cls, text):
        return cls(**cls.parse(text))

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{k}={v}' for k, v in self.settings.items())})"


class Wide(Config):
    defaults = {"layers": 16, "heads": 64, "wide": 1}


print(Config.small(), Wide.small(), Wide.read("heads=8 extra=1"), Config().parse("a=1"))
