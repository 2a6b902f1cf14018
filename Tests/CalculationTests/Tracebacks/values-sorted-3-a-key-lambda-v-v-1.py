values = sorted([3, 'a'], key=lambda v: v + 1)
