class Guard:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        print('left')


with Guard():
    int('x')
