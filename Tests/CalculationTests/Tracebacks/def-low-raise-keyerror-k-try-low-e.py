def low():
    raise KeyError('k')


try:
    low()
except KeyError:
    raise ValueError('hidden') from None
