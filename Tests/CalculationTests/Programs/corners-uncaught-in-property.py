class Model:
    @property
    def share(self):
        return self.total / len(self.parts)


model = Model()
model.total, model.parts = 1, []
print(model.total)
print(model.share)
