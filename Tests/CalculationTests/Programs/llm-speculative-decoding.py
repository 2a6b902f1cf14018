def expected(accept, draft):
    return (1 - accept ** (draft + 1)) / (1 - accept)


def speedup(accept, draft, cost):
    return expected(accept, draft) / (draft * cost + 1)


best = {}
for accept in (0.5, 0.7, 0.9):
    row = {draft: round(speedup(accept, draft, 0.1), 3) for draft in range(1, 9)}
    best[accept] = max(row, key=row.get)
    print(accept, row)
print(best)
