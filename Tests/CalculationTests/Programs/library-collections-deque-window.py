from collections import deque

window = deque(maxlen=3)
for value in [4, 8, 15, 16, 23, 42]:
    window.append(value)
    print(window, sum(window) / len(window))
window.appendleft(1)
print(window, window.maxlen)
print(deque(range(10), 4), deque([], 0), deque([1, 2], maxlen=5))

# A search by breadth.
edges = {"a": ["b", "c"], "b": ["d"], "c": ["d", "e"], "d": [], "e": []}
queue, seen = deque(["a"]), ["a"]
while queue:
    for neighbour in edges[queue.popleft()]:
        if neighbour not in seen:
            seen.append(neighbour)
            queue.append(neighbour)
print(seen)
