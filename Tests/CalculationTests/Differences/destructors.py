# `__del__` is never called.
class Model:
    def __del__(self):
        print("gone")


model = Model()
del model
