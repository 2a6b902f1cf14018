_MISSING = object()


def reduce(function, iterable, initial=_MISSING, /):
    try:
        items = iter(iterable)
    except TypeError:
        raise TypeError("reduce() arg 2 must support iteration")
    value = initial
    if value is _MISSING:
        for value in items:
            break
        else:
            raise TypeError("reduce() of empty iterable with no initial value")
    for item in items:
        value = function(value, item)
    return value


class K:
    """A value that is compared by a function; without a value, what makes these."""

    __type_name__ = "functools.KeyWrapper"
    __hash__ = None

    def __call__(self, obj):
        made = object.__new__(K)
        made._compare = self._compare
        made.obj = obj
        return made

    def __lt__(self, other):
        return self._compare(self.obj, (other if type(other) is K else _refused()).obj) < 0

    def __le__(self, other):
        return self._compare(self.obj, (other if type(other) is K else _refused()).obj) <= 0

    def __eq__(self, other):
        return self._compare(self.obj, (other if type(other) is K else _refused()).obj) == 0

    def __ne__(self, other):
        return self._compare(self.obj, (other if type(other) is K else _refused()).obj) != 0

    def __gt__(self, other):
        return self._compare(self.obj, (other if type(other) is K else _refused()).obj) > 0

    def __ge__(self, other):
        return self._compare(self.obj, (other if type(other) is K else _refused()).obj) >= 0


def _refused():
    raise TypeError("other argument must be K instance")


def cmp_to_key(mycmp):
    made = object.__new__(K)
    made._compare = mycmp
    return made
