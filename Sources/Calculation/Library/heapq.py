"""Lists whose first item is always the least: that at `i` is never greater than those at `2 * i + 1` and after it."""

from _heapq import heapify, heappop, heappush, heappushpop, heapreplace

__all__ = ["heapify", "heappop", "heappush", "heappushpop", "heapreplace", "merge", "nlargest", "nsmallest"]


def merge(*iterables, key=None, reverse=False):
    # What each iterable gives next. Of equal ones that of the first iterable comes first.
    heads = []
    for order, iterable in enumerate(iterables):
        items = iter(iterable)
        for item in items:
            heads.append([item if key is None else key(item), -order if reverse else order, item, items])
            break
    choose = max if reverse else min
    while heads:
        head = choose(heads)
        yield head[2]
        for item in head[3]:
            head[2] = item
            head[0] = item if key is None else key(item)
            break
        else:
            heads = [one for one in heads if one is not head]


def _few(n, iterable, key, choose, reverse):
    if n == 1:
        nothing = object()
        found = choose(iter(iterable), default=nothing, key=key)
        return [] if found is nothing else [found]
    ordered = sorted(iterable, key=key, reverse=reverse)
    return ordered[:n] if n >= 0 else []


def nlargest(n, iterable, key=None):
    return _few(n, iterable, key, max, True)


def nsmallest(n, iterable, key=None):
    return _few(n, iterable, key, min, False)
