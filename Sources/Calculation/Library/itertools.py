"""Iterators that are built from iterators. Each is lazy, and goes on after an exception, as those of CPython do."""


class count:
    __type_name__ = "itertools.count"

    def __init__(self, start=0, step=1):
        for number in (start, step):
            if not hasattr(type(number), "__add__") or not hasattr(type(number), "__float__"):
                raise TypeError("a number is required")
        self._value = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        value = self._value
        self._value = value + self._step
        return value

    def __repr__(self):
        if isinstance(self._step, int) and self._step == 1:
            return f"count({self._value!r})"
        return f"count({self._value!r}, {self._step!r})"


class cycle:
    __type_name__ = "itertools.cycle"

    def __init__(self, iterable, /):
        self._iterator = iter(iterable)
        self._saved = []
        self._position = -1

    def __iter__(self):
        return self

    def __next__(self):
        if self._position < 0:
            for item in self._iterator:
                self._saved.append(item)
                return item
            if not self._saved:
                raise StopIteration
            self._position = 0
        item = self._saved[self._position]
        self._position = (self._position + 1) % len(self._saved)
        return item


class repeat:
    __type_name__ = "itertools.repeat"

    def __init__(self, object, times=None):
        self._object = object
        self._left = None if times is None else max(times.__index__(), 0)

    def __iter__(self):
        return self

    def __next__(self):
        if self._left is not None:
            if self._left == 0:
                raise StopIteration
            self._left -= 1
        return self._object

    def __length_hint__(self):
        if self._left is None:
            raise TypeError("len() of unsized object")
        return self._left

    def __repr__(self):
        if self._left is None:
            return f"repeat({self._object!r})"
        return f"repeat({self._object!r}, {self._left})"


_NOTHING = object()


class accumulate:
    __type_name__ = "itertools.accumulate"

    def __init__(self, iterable, func=None, *, initial=None):
        self._iterator = iter(iterable)
        self._function = func
        self._total = _NOTHING
        self._initial = initial

    def __iter__(self):
        return self

    def __next__(self):
        if self._initial is not None:
            self._total = self._initial
            self._initial = None
            return self._total
        item = next(self._iterator)
        if self._total is _NOTHING:
            self._total = item
        elif self._function is None:
            self._total = self._total + item
        else:
            self._total = self._function(self._total, item)
        return self._total


class chain:
    __type_name__ = "itertools.chain"

    def __init__(self, *iterables):
        self._sources = iter(iterables)
        self._active = None

    @classmethod
    def from_iterable(cls, iterable, /):
        made = cls()
        made._sources = iter(iterable)
        return made

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            if self._active is None:
                self._active = iter(next(self._sources))
            for item in self._active:
                return item
            self._active = None


class compress:
    __type_name__ = "itertools.compress"

    def __init__(self, data, selectors):
        self._data = iter(data)
        self._selectors = iter(selectors)

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            item = next(self._data)
            if next(self._selectors):
                return item


class dropwhile:
    __type_name__ = "itertools.dropwhile"

    def __init__(self, predicate, iterable, /):
        self._predicate = predicate
        self._iterator = iter(iterable)
        self._has_begun = False

    def __iter__(self):
        return self

    def __next__(self):
        while True:
            item = next(self._iterator)
            if self._has_begun or not self._predicate(item):
                self._has_begun = True
                return item


class takewhile:
    __type_name__ = "itertools.takewhile"

    def __init__(self, predicate, iterable, /):
        self._predicate = predicate
        self._iterator = iter(iterable)
        self._has_ended = False

    def __iter__(self):
        return self

    def __next__(self):
        if self._has_ended:
            raise StopIteration
        item = next(self._iterator)
        if self._predicate(item):
            return item
        self._has_ended = True
        raise StopIteration


class filterfalse:
    __type_name__ = "itertools.filterfalse"

    def __init__(self, function, iterable, /):
        self._function = bool if function is None else function
        self._iterator = iter(iterable)

    def __iter__(self):
        return self

    def __next__(self):
        for item in self._iterator:
            if not self._function(item):
                return item
        raise StopIteration


class starmap:
    __type_name__ = "itertools.starmap"

    def __init__(self, function, iterable, /):
        self._function = function
        self._iterator = iter(iterable)

    def __iter__(self):
        return self

    def __next__(self):
        return self._function(*tuple(next(self._iterator)))


class pairwise:
    __type_name__ = "itertools.pairwise"

    def __init__(self, iterable, /):
        self._iterator = iter(iterable)
        self._last = _NOTHING

    def __iter__(self):
        return self

    def __next__(self):
        if self._last is _NOTHING:
            self._last = next(self._iterator)
        before = self._last
        self._last = next(self._iterator)
        return (before, self._last)


class groupby:
    __type_name__ = "itertools.groupby"

    def __init__(self, iterable, key=None):
        self._iterator = iter(iterable)
        self._function = key
        self._wanted = _NOTHING
        # The key of the item that nobody has taken yet.
        self._key = _NOTHING
        self._item = None
        self._group = None

    def _advance(self):
        item = next(self._iterator)
        self._key = item if self._function is None else self._function(item)
        self._item = item

    def __iter__(self):
        return self

    def __next__(self):
        self._group = None
        while self._key is _NOTHING or (
            self._wanted is not _NOTHING and (self._wanted is self._key or self._wanted == self._key)
        ):
            self._advance()
        self._wanted = self._key
        self._group = _grouper(self, self._key)
        return (self._key, self._group)


class _grouper:
    __type_name__ = "itertools._grouper"

    def __init__(self, whole, key, /):
        self._whole = whole
        self._key = key

    def __iter__(self):
        return self

    def __next__(self):
        whole = self._whole
        if whole._group is not self:
            raise StopIteration
        if whole._key is _NOTHING:
            whole._advance()
        # The item that begins the next group stays with the whole.
        if whole._key is not self._key and whole._key != self._key:
            raise StopIteration
        whole._key = _NOTHING
        return whole._item


class islice:
    __type_name__ = "itertools.islice"

    def __init__(self, iterable, /, *bounds):
        if not bounds:
            raise TypeError("islice expected at least 2 arguments, got 1")
        if len(bounds) > 3:
            raise TypeError(f"islice expected at most 4 arguments, got {len(bounds) + 1}")
        start, stop, step = (0, bounds[0], 1) if len(bounds) == 1 else (*bounds, 1)[:3]
        allowed = "must be None or an integer: 0 <= x <= sys.maxsize."
        self._stop = None if stop is None else _bound(stop)
        if self._stop == -1:
            raise ValueError(f"Stop argument for islice() {allowed}")
        self._position = 0 if start is None else _bound(start)
        if self._position < 0 or (self._stop is not None and self._stop < 0):
            raise ValueError(f"Indices for islice() {allowed}")
        self._step = 1 if step is None else _bound(step)
        if self._step < 1:
            raise ValueError("Step for islice() must be a positive integer or None.")
        self._iterator = iter(iterable)
        self._consumed = 0

    def __iter__(self):
        return self

    def __next__(self):
        stop = self._stop
        # As in CPython, what stands before the next position is taken even when that is the end.
        while self._consumed < self._position:
            next(self._iterator)
            self._consumed += 1
        if stop is not None and self._consumed >= stop:
            raise StopIteration
        item = next(self._iterator)
        self._consumed += 1
        self._position += self._step
        if stop is not None and self._position > stop:
            self._position = stop
        return item


def _bound(value):
    """A bound of a slice; -1 when it is none, as in C."""
    if not hasattr(type(value), "__index__"):
        return -1
    value = value.__index__()
    return value if value < 1 << 63 else -1


class _tee:
    __type_name__ = "itertools._tee"

    def __init__(self, iterator, link, /):
        self._iterator = iterator
        # The next item and the link after it; empty while nobody has asked for it.
        self._link = link

    def __iter__(self):
        return self

    def __next__(self):
        if not self._link:
            self._link += (next(self._iterator), [])
        item, self._link = self._link
        return item

    def __copy__(self):
        return _tee(self._iterator, self._link)


def tee(iterable, n=2, /):
    if n < 0:
        raise ValueError("n must be >= 0")
    if isinstance(iterable, _tee):
        return (iterable,) + tuple(iterable.__copy__() for _ in range(n - 1)) if n else ()
    iterator, link = iter(iterable), []
    return tuple(_tee(iterator, link) for _ in range(n))


class zip_longest:
    __type_name__ = "itertools.zip_longest"

    def __init__(self, *iterables, fillvalue=None):
        self._iterators = [iter(iterable) for iterable in iterables]
        self._active = len(iterables)
        self._fill = fillvalue

    def __iter__(self):
        return self

    def __next__(self):
        if not self._active:
            raise StopIteration
        row = []
        for position, iterator in enumerate(self._iterators):
            item = self._fill
            if iterator is not None:
                item = next(iterator, _NOTHING)
                if item is _NOTHING:
                    item = self._fill
                    self._iterators[position] = None
                    self._active -= 1
                    if not self._active:
                        raise StopIteration
            row.append(item)
        return tuple(row)


def _count_of(r):
    if not isinstance(r, int):
        raise TypeError("Expected int as r")
    if r < 0:
        raise ValueError("r must be non-negative")
    return r


class product:
    __type_name__ = "itertools.product"

    def __init__(self, *iterables, repeat=1):
        repeat = repeat.__index__()
        if repeat < 0:
            raise ValueError("repeat argument cannot be negative")
        self._tuples = _products([tuple(iterable) for iterable in iterables] * repeat)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._tuples)


def _products(pools):
    if not all(pools):
        return
    places = [0] * len(pools)
    row = [pool[0] for pool in pools]
    yield tuple(row)
    position = len(pools) - 1
    while position >= 0:
        places[position] += 1
        if places[position] == len(pools[position]):
            places[position] = 0
            row[position] = pools[position][0]
            position -= 1
        else:
            row[position] = pools[position][places[position]]
            yield tuple(row)
            position = len(pools) - 1


class permutations:
    __type_name__ = "itertools.permutations"

    def __init__(self, iterable, r=None):
        pool = tuple(iterable)
        self._tuples = _permutations(pool, len(pool) if r is None else _count_of(r))

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._tuples)


def _permutations(pool, r):
    n = len(pool)
    if r > n:
        return
    order = list(range(n))
    # How many items are still to be tried at each place.
    left = list(range(n, n - r, -1))
    yield tuple([pool[i] for i in order[:r]])
    position = r - 1
    while position >= 0:
        left[position] -= 1
        if left[position]:
            other = n - left[position]
            order[position], order[other] = order[other], order[position]
            yield tuple([pool[i] for i in order[:r]])
            position = r - 1
        else:
            order.append(order.pop(position))
            left[position] = n - position
            position -= 1


class combinations:
    __type_name__ = "itertools.combinations"

    def __init__(self, iterable, r):
        self._tuples = _combinations(tuple(iterable), _count_of(r))

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._tuples)


def _combinations(pool, r):
    n = len(pool)
    if r > n:
        return
    places = list(range(r))
    while True:
        yield tuple([pool[i] for i in places])
        position = r - 1
        while position >= 0 and places[position] == n - r + position:
            position -= 1
        if position < 0:
            return
        first = places[position] + 1
        places[position:] = range(first, first + r - position)


class combinations_with_replacement:
    __type_name__ = "itertools.combinations_with_replacement"

    def __init__(self, iterable, r):
        self._tuples = _combinations_with_replacement(tuple(iterable), _count_of(r))

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._tuples)


def _combinations_with_replacement(pool, r):
    if not pool and r:
        return
    places = [0] * r
    while True:
        yield tuple([pool[i] for i in places])
        position = r - 1
        while position >= 0 and places[position] == len(pool) - 1:
            position -= 1
        if position < 0:
            return
        places[position:] = [places[position] + 1] * (r - position)
