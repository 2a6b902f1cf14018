# A class body sees globals, but its names are not seen by its methods or comprehensions.
size = "global"


class Layer:
    size = "class"
    copy = size

    def show(self):
        return size, self.size

    try:
        squares = [size for _ in range(2)]
    except NameError:
        squares = None


print(Layer().show(), Layer.copy, Layer.squares)
