from collections import deque

queue, free, done = deque(range(7)), [0, 0], []
while queue:
    job = queue.popleft()
    card = free.index(min(free))
    free[card] += 3 + job % 4
    done.append((job, card, free[card]))
print(done, max(free))
