from collections import deque


def attempt(action):
    try:
        print(action())
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: deque().pop())
attempt(lambda: deque().popleft())
attempt(lambda: deque([1])[1])
attempt(lambda: deque([1])["a"])
attempt(lambda: deque([1]).remove(2))
attempt(lambda: deque([1]).index(2))
attempt(lambda: deque([1], 1).insert(0, 2))
attempt(lambda: deque([1], -1))
attempt(lambda: deque([1]) + [2])
attempt(lambda: deque([1]) < 3)
attempt(lambda: hash(deque()))
attempt(lambda: deque(5))


def grow():
    d = deque([1, 2])
    for item in d:
        d.append(item)


attempt(grow)
