"""Iterators made of others."""

from _iteration import counting, iterator, repeating

_MISSING = object()
_LARGEST = (1 << 63) - 1


def _is_number(value):
    return isinstance(value, (int, float)) or any(
        hasattr(type(value), name) for name in ("__index__", "__int__", "__float__")
    )


def _integer(value, message=None):
    if hasattr(type(value), "__index__"):
        return value.__index__()
    raise TypeError(message or f"'{type(value).__name__}' object cannot be interpreted as an integer")


class count(iterator):
    __type_name__ = "itertools.count"

    def __new__(cls, start=0, step=1):
        if not _is_number(start) or not _is_number(step):
            raise TypeError("a number is required")
        return iterator.__new__(cls, counting(start, step))


class repeat(iterator):
    __type_name__ = "itertools.repeat"

    def __new__(cls, object, times=_MISSING):
        if times is _MISSING:
            return iterator.__new__(cls, repeating(object))
        return iterator.__new__(cls, repeating(object, _integer(times)))


class cycle(iterator):
    __type_name__ = "itertools.cycle"

    def __new__(cls, iterable, /):
        return iterator.__new__(cls, _cycle, iter(iterable), [])


def _cycle(items, saved):
    for item in items:
        saved.append(item)
        yield item
    while saved:
        for item in saved:
            yield item


class accumulate(iterator):
    __type_name__ = "itertools.accumulate"

    def __new__(cls, iterable, func=None, *, initial=None):
        return iterator.__new__(cls, _accumulate, iter(iterable), func, initial, [])


def _accumulate(items, func, total, before):
    # `before` holds the last total: after an exception it goes on from that.
    if before:
        total = before[0]
    else:
        if total is None:
            for total in items:
                break
            else:
                return
        before.append(total)
        yield total
    if func is None:
        for item in items:
            before[0] = total = total + item
            yield total
        return
    for item in items:
        before[0] = total = func(total, item)
        yield total


class chain(iterator):
    __type_name__ = "itertools.chain"

    def __new__(cls, *iterables):
        return iterator.__new__(cls, _chain, iter(iterables))

    @classmethod
    def from_iterable(cls, *args):
        if len(args) != 1:
            raise TypeError(f"chain.from_iterable() takes exactly one argument ({len(args)} given)")
        return iterator.__new__(cls, _chain, iter(args[0]))


def _chain(iterables):
    for iterable in iterables:
        for item in iterable:
            yield item


class compress(iterator):
    __type_name__ = "itertools.compress"

    def __new__(cls, data, selectors):
        return iterator.__new__(cls, _compress, iter(data), iter(selectors))


def _compress(data, selectors):
    for item, selector in zip(data, selectors):
        if selector:
            yield item


class dropwhile(iterator):
    __type_name__ = "itertools.dropwhile"

    def __new__(cls, predicate, iterable, /):
        return iterator.__new__(cls, _dropwhile, predicate, iter(iterable), [])


def _dropwhile(predicate, items, begun):
    if not begun:
        for item in items:
            if not predicate(item):
                begun.append(True)
                yield item
                break
    for item in items:
        yield item


class takewhile(iterator):
    __type_name__ = "itertools.takewhile"

    def __new__(cls, predicate, iterable, /):
        return iterator.__new__(cls, _takewhile, predicate, iter(iterable))


def _takewhile(predicate, items):
    for item in items:
        if not predicate(item):
            return
        yield item


class filterfalse(iterator):
    __type_name__ = "itertools.filterfalse"

    def __new__(cls, function, iterable, /):
        return iterator.__new__(cls, _filterfalse, bool if function is None else function, iter(iterable))


def _filterfalse(function, items):
    for item in items:
        if not function(item):
            yield item


class starmap(iterator):
    __type_name__ = "itertools.starmap"

    def __new__(cls, function, iterable, /):
        return iterator.__new__(cls, _starmap, function, iter(iterable))


def _starmap(function, items):
    for args in items:
        # What is no tuple is refused in other words than by the star.
        yield function(*(args if type(args) is tuple else tuple(args)))


class pairwise(iterator):
    __type_name__ = "itertools.pairwise"

    def __new__(cls, iterable, /):
        return iterator.__new__(cls, _pairwise(iter(iterable)))


def _pairwise(items):
    for before in items:
        break
    for item in items:
        yield before, item
        before = item


class groupby(iterator):
    __type_name__ = "itertools.groupby"

    def __new__(cls, iterable, key=None):
        return iterator.__new__(cls, _groups, _Runs(iter(iterable), key))


class _Runs:
    """Where a `groupby` and the groups that it gave stand, which read the same items."""

    def __init__(self, items, key):
        self.items = items
        self.function = key
        self.current = None
        self.key = self.end = _MISSING
        # How many groups were given: only the last may still read.
        self.number = 0

    def advance(self):
        item = next(self.items)
        self.key = item if self.function is None else self.function(item)
        self.current = item


def _groups(runs):
    while True:
        runs.number += 1
        if runs.end is _MISSING:
            runs.advance()
        # What is left of the group before is skipped.
        while runs.end is runs.key or runs.end == runs.key:
            runs.advance()
        runs.end = runs.key
        yield runs.key, _grouper(runs, runs.key)


class _grouper(iterator):
    __type_name__ = "itertools._grouper"

    def __new__(cls, parent, key, /):
        return iterator.__new__(cls, _group(parent, key, parent.number))


def _group(runs, key, number):
    while runs.number == number and (key is runs.key or key == runs.key):
        item = runs.current
        # Until the next is read, the group has nothing more.
        yield item
        if runs.number == number:
            runs.advance()


class islice(iterator):
    __type_name__ = "itertools.islice"

    def __new__(cls, iterable, start, stop=_MISSING, step=None, /):
        if stop is _MISSING:
            start, stop = None, start
        start = 0 if start is None else _place(start)
        if stop is not None:
            stop = _place(stop)
            if stop == -1:
                raise ValueError("Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        if start < 0 or stop is not None and stop < 0:
            raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        step = 1 if step is None else _place(step)
        if step < 1:
            raise ValueError("Step for islice() must be a positive integer or None.")
        items = iter(iterable)
        if start == 0 and step == 1 and stop is not None:
            return iterator.__new__(cls, _first(items, stop))
        return iterator.__new__(cls, _islice(items, start, stop, step))


def _place(value):
    """An index, or -1 for what is none."""
    value = value.__index__() if hasattr(type(value), "__index__") else -1
    return value if value <= _LARGEST else -1


def _first(items, count):
    if count:
        for item in items:
            yield item
            count -= 1
            if not count:
                return


def _islice(items, start, stop, step):
    position = 0
    wanted = start
    while True:
        # What is skipped at the end is read, too.
        while position < wanted:
            next(items)
            position += 1
        if stop is not None and position >= stop:
            return
        yield next(items)
        position += 1
        wanted += step
        if stop is not None and wanted > stop:
            wanted = stop


class zip_longest(iterator):
    __type_name__ = "itertools.zip_longest"

    def __new__(cls, *iterables, fillvalue=None, **kwargs):
        if kwargs:
            raise TypeError("zip_longest() got an unexpected keyword argument")
        return iterator.__new__(cls, _zip_longest([iter(one) for one in iterables], fillvalue))


def _zip_longest(iterators, fillvalue):
    active = len(iterators)
    while active:
        values = []
        for index, items in enumerate(iterators):
            value = fillvalue
            if items is not None:
                for value in items:
                    break
                else:
                    active -= 1
                    if not active:
                        return
                    iterators[index] = None
            values.append(value)
        yield tuple(values)


class product(iterator):
    __type_name__ = "itertools.product"

    def __new__(cls, *iterables, repeat=1, **kwargs):
        if kwargs:
            raise TypeError(f"{next(iter(kwargs))!r} is an invalid keyword argument for product()")
        repeat = _integer(repeat)
        if repeat < 0:
            raise ValueError("repeat argument cannot be negative")
        pools = [tuple(iterable) for iterable in iterables] * repeat
        return iterator.__new__(cls, _pairs(*pools) if len(pools) == 2 else _product(pools))


def _pairs(first, second):
    for one in first:
        for other in second:
            yield one, other


def _product(pools):
    if not all(pools):
        return
    values = [pool[0] for pool in pools]
    indices = [0] * len(pools)
    last = len(pools) - 1
    while True:
        yield tuple(values)
        position = last
        while position >= 0:
            pool = pools[position]
            index = indices[position] + 1
            if index < len(pool):
                break
            indices[position] = 0
            values[position] = pool[0]
            position -= 1
        else:
            return
        indices[position] = index
        values[position] = pool[index]


def _check_length(r):
    if r < 0:
        raise ValueError("r must be non-negative")
    return r


class permutations(iterator):
    __type_name__ = "itertools.permutations"

    def __new__(cls, iterable, r=None):
        pool = tuple(iterable)
        if r is None:
            r = len(pool)
        elif not isinstance(r, int):
            raise TypeError("Expected int as r")
        return iterator.__new__(cls, _permutations(pool, _check_length(r)))


def _permutations(pool, r):
    n = len(pool)
    if r > n:
        return
    indices = list(range(n))
    # At each place, how many of the indices behind it are still to stand there.
    left = list(range(n, n - r, -1))
    values = list(pool[:r])
    while True:
        yield tuple(values)
        position = r - 1
        while position >= 0:
            left[position] -= 1
            if left[position]:
                break
            indices.append(indices.pop(position))
            left[position] = n - position
            position -= 1
        else:
            return
        other = n - left[position]
        indices[position], indices[other] = indices[other], indices[position]
        for place in range(position, r):
            values[place] = pool[indices[place]]


class combinations(iterator):
    __type_name__ = "itertools.combinations"

    def __new__(cls, iterable, r):
        pool = tuple(iterable)
        return iterator.__new__(cls, _combinations(pool, _check_length(_integer(r))))


def _combinations(pool, r):
    n = len(pool)
    if r > n:
        return
    indices = list(range(r))
    values = list(pool[:r])
    while True:
        yield tuple(values)
        position = r - 1
        while position >= 0 and indices[position] == n - r + position:
            position -= 1
        if position < 0:
            return
        index = indices[position]
        while position < r:
            index += 1
            indices[position] = index
            values[position] = pool[index]
            position += 1


class combinations_with_replacement(iterator):
    __type_name__ = "itertools.combinations_with_replacement"

    def __new__(cls, iterable, r):
        pool = tuple(iterable)
        return iterator.__new__(cls, _multisets(pool, _check_length(_integer(r))))


def _multisets(pool, r):
    last = len(pool) - 1
    if last < 0 < r:
        return
    indices = [0] * r
    values = [pool[0]] * r if r else []
    while True:
        yield tuple(values)
        position = r - 1
        while position >= 0 and indices[position] == last:
            position -= 1
        if position < 0:
            return
        index = indices[position] + 1
        indices[position:] = [index] * (r - position)
        values[position:] = [pool[index]] * (r - position)


class _tee(iterator):
    """One of several iterators over the same items, each of which waits in a cell for those that lag behind."""

    __type_name__ = "itertools._tee"

    def __new__(cls, iterable, /):
        items = iter(iterable)
        if type(items) is _tee:
            return items.__copy__()
        return _tee._over(items, [])

    def _over(items, cell):
        place = [cell]
        made = iterator.__new__(_tee, _branch(items, place))
        made._items = items
        made._place = place
        return made

    def __copy__(self):
        return _tee._over(self._items, self._place[0])


def _branch(items, place):
    # A cell is empty until its item is read; then it holds that, and the cell of the next.
    while True:
        cell = place[0]
        if not cell:
            item = next(items)
            if not cell:
                cell.extend((item, []))
        item, place[0] = cell
        yield item


def tee(iterable, n=2, /):
    n = _integer(n)
    if n < 0:
        raise ValueError("n must be >= 0")
    if not n:
        return ()
    items = iter(iterable)
    first = items if type(items) is _tee else _tee(items)
    return (first, *[first.__copy__() for _ in range(n - 1)])
