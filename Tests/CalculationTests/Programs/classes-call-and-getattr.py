class Pipeline:
    def __init__(self, *steps):
        self.steps = steps

    def __call__(self, value):
        for step in self.steps:
            value = step(value)
        return value

    def __getattr__(self, name):
        if name.startswith("add_"):
            return lambda step: Pipeline(*self.steps, step)
        raise AttributeError(f"no {name}")

    def __len__(self):
        return len(self.steps)

    def __getitem__(self, index):
        return self.steps[index]


pipeline = Pipeline(str.strip, str.upper).add_last(len)
print(pipeline("  abc "), len(pipeline), pipeline[0](" x "), callable(pipeline), [s("q ") for s in pipeline][:1])
try:
    pipeline.missing
except AttributeError as error:
    print(error)
print(hasattr(pipeline, "missing"), getattr(pipeline, "missing", "default"), hasattr(pipeline, "steps"))
