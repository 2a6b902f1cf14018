class Model:
    name = "base"

    def rename(self, name):
        self.name = name
        return self


a, b = Model(), Model().rename("own")
Model.name = "changed"
print(a.name, b.name, Model.name, vars(a), vars(b), "name" in vars(a))
Model.size = property(lambda self: len(self.name))
print(a.size, b.size)
Model.shout = lambda self: self.name.upper()
print(a.shout(), Model.shout(b))
a.shout = lambda: "instance"
print(a.shout(), b.shout())
del a.shout
print(a.shout())
try:
    del a.name
except AttributeError as error:
    print(error)
