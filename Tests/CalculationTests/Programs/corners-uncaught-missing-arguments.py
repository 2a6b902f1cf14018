class Point:
    def __init__(self, x, y, z):
        self.x = x


Point(1)
