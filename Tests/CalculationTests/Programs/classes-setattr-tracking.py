class Tracked:
    changes = []

    def __setattr__(self, name, value):
        self.changes.append((name, value))
        super().__setattr__(name, value)

    def __delattr__(self, name):
        self.changes.append(("deleted", name))
        super().__delattr__(name)


t = Tracked()
t.lr = 0.1
t.lr *= 0.5
t.steps = 100
del t.steps
print(t.lr, t.changes, hasattr(t, "steps"))
