class Box:
    def __init__(self):
        self.width = 3

    def area(self):
        return self.widht * 2


Box().area()
