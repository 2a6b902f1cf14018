class deque:
    """A queue with two ends. Its items are kept under consecutive numbers, which grow at both ends."""

    __type_name__ = "collections.deque"

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError("an integer is required")
            if maxlen < 0:
                raise ValueError("maxlen must be non-negative")
        self._maxlen = maxlen
        self.clear()
        self.extend(iterable)

    @property
    def maxlen(self):
        return self._maxlen

    def clear(self):
        self._items = {}
        # The number of the first item, and that after the last.
        self._start = 0
        self._end = 0
        self._changes = 0

    def append(self, x):
        self._items[self._end] = x
        self._end += 1
        self._changes += 1
        if self._maxlen is not None and len(self._items) > self._maxlen:
            self.popleft()

    def appendleft(self, x):
        self._start -= 1
        self._items[self._start] = x
        self._changes += 1
        if self._maxlen is not None and len(self._items) > self._maxlen:
            self.pop()

    def pop(self):
        if not self._items:
            raise IndexError("pop from an empty deque")
        self._end -= 1
        self._changes += 1
        return self._items.pop(self._end)

    def popleft(self):
        if not self._items:
            raise IndexError("pop from an empty deque")
        item = self._items.pop(self._start)
        self._start += 1
        self._changes += 1
        return item

    def extend(self, iterable):
        for x in list(iterable) if iterable is self else iterable:
            self.append(x)

    def extendleft(self, iterable):
        for x in list(iterable) if iterable is self else iterable:
            self.appendleft(x)

    def rotate(self, n=1):
        if len(self._items) < 2:
            return
        n %= len(self._items)
        if n <= len(self._items) // 2:
            for _ in range(n):
                self._start -= 1
                self._end -= 1
                self._items[self._start] = self._items.pop(self._end)
        else:
            for _ in range(len(self._items) - n):
                self._items[self._end] = self._items.pop(self._start)
                self._start += 1
                self._end += 1
        self._changes += 1

    def _position(self, index):
        if not hasattr(type(index), "__index__"):
            raise TypeError(f"sequence index must be integer, not '{type(index).__name__}'")
        index = index.__index__()
        count = len(self._items)
        if index < 0:
            index += count
        if not 0 <= index < count:
            raise IndexError("deque index out of range")
        return self._start + index

    def __getitem__(self, index):
        return self._items[self._position(index)]

    def __setitem__(self, index, value):
        self._items[self._position(index)] = value

    def __delitem__(self, index):
        position = self._position(index) - self._start
        items = list(self)
        del items[position]
        self._replace(items)

    def _replace(self, items):
        changes = self._changes
        self.clear()
        self._changes = changes + 1
        self._items = dict(enumerate(items))
        self._end = len(items)

    def insert(self, index, value):
        if self._maxlen is not None and len(self._items) >= self._maxlen:
            raise IndexError("deque already at its maximum size")
        items = list(self)
        items.insert(index, value)
        self._replace(items)

    def remove(self, value):
        for position, item in enumerate(self):
            if item is value or item == value:
                del self[position]
                return
        raise ValueError(f"{value!r} is not in deque")

    def index(self, value, start=0, stop=None):
        items = list(self)
        stop = len(items) if stop is None else stop
        for position in range(*slice(start, stop).indices(len(items))):
            if items[position] is value or items[position] == value:
                return position
        raise ValueError(f"{value!r} is not in deque")

    def count(self, value):
        return sum(1 for item in self if item is value or item == value)

    def reverse(self):
        self._replace(list(self)[::-1])

    def copy(self):
        return type(self)(self) if self._maxlen is None else type(self)(self, self._maxlen)

    __copy__ = copy

    def __len__(self):
        return len(self._items)

    def __bool__(self):
        return bool(self._items)

    def __contains__(self, value):
        return any(item is value or item == value for item in self)

    def __iter__(self):
        changes = self._changes
        for position in range(self._start, self._end):
            if changes != self._changes:
                raise RuntimeError("deque mutated during iteration")
            yield self._items[position]

    def __reversed__(self):
        changes = self._changes
        for position in range(self._end - 1, self._start - 1, -1):
            if changes != self._changes:
                raise RuntimeError("deque mutated during iteration")
            yield self._items[position]

    _active = []

    def __repr__(self):
        if any(one is self for one in self._active):
            return "[...]"
        self._active.append(self)
        try:
            maxlen = "" if self._maxlen is None else f", maxlen={self._maxlen}"
            return f"{type(self).__name__}({list(self)!r}{maxlen})"
        finally:
            self._active.pop()

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        result = self.copy()
        result.extend(other)
        return result

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, times):
        if not isinstance(times, int):
            raise TypeError(f"can't multiply sequence by non-int of type '{type(times).__name__}'")
        return type(self)(list(self) * times, self._maxlen)

    __rmul__ = __mul__

    def __imul__(self, times):
        self._replace(list(self * times))
        return self

    __hash__ = None

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, deque) else NotImplemented

    def __lt__(self, other):
        return list(self) < list(other) if isinstance(other, deque) else NotImplemented

    def __le__(self, other):
        return list(self) <= list(other) if isinstance(other, deque) else NotImplemented

    def __gt__(self, other):
        return list(self) > list(other) if isinstance(other, deque) else NotImplemented

    def __ge__(self, other):
        return list(self) >= list(other) if isinstance(other, deque) else NotImplemented

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)
