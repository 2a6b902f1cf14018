def _list(function, heap, position=""):
    if not isinstance(heap, list):
        found = "None" if heap is None else type(heap).__name__
        raise TypeError(f"{function}() argument {position}must be list, not {found}")


def _rise(heap, position, top):
    """Moves an item up to below a smaller one, but not above `top`."""
    item = heap[position]
    while position > top:
        parent = (position - 1) >> 1
        if not item < heap[parent]:
            break
        heap[position] = heap[parent]
        position = parent
    heap[position] = item


def _sink(heap, position):
    """Moves an item down: first to the bottom along the smaller children, then up again to where it belongs."""
    top = position
    end = len(heap)
    item = heap[position]
    child = 2 * position + 1
    while child < end:
        if child + 1 < end and not heap[child] < heap[child + 1]:
            child += 1
        heap[position] = heap[child]
        position = child
        child = 2 * position + 1
    heap[position] = item
    _rise(heap, position, top)


def heappush(heap, item, /):
    _list("heappush", heap, "1 ")
    heap.append(item)
    _rise(heap, len(heap) - 1, 0)


def heappop(heap, /):
    _list("heappop", heap)
    if not heap:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    item = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return item


def heapreplace(heap, item, /):
    _list("heapreplace", heap, "1 ")
    if not heap:
        raise IndexError("index out of range")
    least = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return least


def heappushpop(heap, item, /):
    _list("heappushpop", heap, "1 ")
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def heapify(heap, /):
    _list("heapify", heap)
    for position in range(len(heap) // 2 - 1, -1, -1):
        _sink(heap, position)
