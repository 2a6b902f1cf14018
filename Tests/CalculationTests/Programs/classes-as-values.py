# Classes kept in lists and dictionaries, made by functions, compared.
class Shape:
    def area(self):
        return 0

class Square(Shape):
    def __init__(self, a=2):
        self.a = a

    def area(self):
        return self.a**2

class Circle(Shape):
    def area(self):
        return 3.14

shapes = {"square": Square, "circle": Circle}
print([shapes[n]().area() for n in shapes], [cls.__name__ for cls in shapes.values()], Square is shapes["square"], Square != Circle)

def make(scale):
    class Scaled(Square):
        factor = scale

        def area(self):
            return super().area() * self.factor

    return Scaled

Big, Small = make(10), make(0.5)
print(Big().area(), Small(4).area(), Big is not Small, Big.__name__ == Small.__name__, isinstance(Big(), Small), type(Big()) == Big)
print({Square: "sq"}[Square], Square in [Circle, Square], sorted([Square, Circle], key=lambda c: c.__name__)[0].__name__)
method = Square.area
bound = Square(5).area
print(method(Square(3)), bound(), list(map(Square.area, [Square(1), Square(6)])), getattr(Square, "area")(Square(7)))
Square.area = lambda self: -1
print(Square(3).area(), bound(), Big().area())
Square.perimeter = lambda self: self.a * 4
print(Square(3).perimeter(), type(Square(1)).__name__, type(Square).__name__, isinstance(Square, type), callable(Square))
