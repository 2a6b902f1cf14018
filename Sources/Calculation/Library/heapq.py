"""Priority queues in lists: no item is smaller than the one at half its position."""


def _require(heap, function, place=" 1"):
    if not isinstance(heap, list):
        found = "None" if heap is None else type(heap).__name__
        raise TypeError(f"{function}() argument{place} must be list, not {found}")


def _first(heap):
    if not heap:
        raise IndexError("index out of range")
    return heap[0]


def heappush(heap, item, /):
    _require(heap, "heappush")
    heap.append(item)
    _up(heap, len(heap) - 1, 0)


def heappop(heap, /):
    _require(heap, "heappop", "")
    smallest = _first(heap)
    last = heap.pop()
    if not heap:
        return last
    heap[0] = last
    _down(heap, 0)
    return smallest


def heapreplace(heap, item, /):
    _require(heap, "heapreplace")
    smallest = _first(heap)
    heap[0] = item
    _down(heap, 0)
    return smallest


def heappushpop(heap, item, /):
    _require(heap, "heappushpop")
    if heap and heap[0] < item:
        return heapreplace(heap, item)
    return item


def heapify(heap, /):
    _require(heap, "heapify", "")
    for position in range(len(heap) // 2 - 1, -1, -1):
        _down(heap, position)


def _up(heap, position, first):
    """Moves an item up until the one above is not larger."""
    item = heap[position]
    while position > first:
        above = (position - 1) >> 1
        if not item < heap[above]:
            break
        heap[position] = heap[above]
        position = above
    heap[position] = item


def _down(heap, position):
    """Moves an item down to the leaves along the smaller ones, and up again, which takes the fewest comparisons."""
    first, end, item = position, len(heap), heap[position]
    below = 2 * position + 1
    while below < end:
        other = below + 1
        if other < end and not heap[below] < heap[other]:
            below = other
        heap[position] = heap[below]
        position = below
        below = 2 * position + 1
    heap[position] = item
    _up(heap, position, first)


class _Reversed:
    """A key in reversed order."""

    def __init__(self, key):
        self.key = key

    def __lt__(self, other):
        return other.key < self.key


def merge(*iterables, key=None, reverse=False):
    heap = []
    for order, iterable in enumerate(map(iter, iterables)):
        _offer(heap, iterable, order, key, reverse)
    heapify(heap)
    while heap:
        entry = heap[0]
        yield entry[2]
        heappop(heap)
        before = len(heap)
        _offer(heap, entry[3], entry[1], key, reverse)
        if len(heap) > before:
            heappush(heap, heap.pop())


def _offer(heap, iterator, order, key, reverse):
    """Appends the next item of an iterator, if there is one."""
    for item in iterator:
        value = item if key is None else key(item)
        heap.append(_Entry((_Reversed(value) if reverse else value, order, item, iterator)))
        return


class _Entry(tuple):
    def __lt__(self, other):
        if self[0] < other[0]:
            return True
        return not other[0] < self[0] and self[1] < other[1]


def nsmallest(n, iterable, key=None):
    return sorted(iterable, key=key)[: max(n, 0)]


def nlargest(n, iterable, key=None):
    return sorted(iterable, key=key, reverse=True)[: max(n, 0)]
