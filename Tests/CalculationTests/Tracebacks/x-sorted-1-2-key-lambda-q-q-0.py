x = sorted([1,2], key=lambda q: q/0)
