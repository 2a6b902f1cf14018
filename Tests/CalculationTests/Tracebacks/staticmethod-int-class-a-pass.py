@staticmethod
@int
class A:
    pass
