# A default is made once, when the function is defined.
def append(item, to=[]):
    to.append(item)
    return to


print(append(1), append(2), append(3, []), append(4))


def fresh(item, to=None):
    to = [] if to is None else to
    to.append(item)
    return to


print(fresh(1), fresh(2))
counter = 0


def stamp(value=counter):
    return value


counter = 5
print(stamp(), stamp(counter))
