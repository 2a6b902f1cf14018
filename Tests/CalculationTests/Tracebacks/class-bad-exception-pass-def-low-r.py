class Bad(Exception):
    pass


def low():
    raise KeyError('k')


def high():
    try:
        low()
    except KeyError as error:
        raise Bad('no k') from error


high()
