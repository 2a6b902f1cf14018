class A:
    pass


class B(A):
    def work(self):
        return super().work()


B().work()
