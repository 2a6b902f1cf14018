# Tables filled row by row.
def knapsack(items, limit):
    best = [0] * (limit + 1)
    for weight, value in items:
        for w in range(limit, weight - 1, -1):
            best[w] = max(best[w], best[w - weight] + value)
    return best[limit]

def edit_distance(a, b):
    previous = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        current = [i]
        for j, y in enumerate(b, 1):
            current.append(min(previous[j] + 1, current[-1] + 1, previous[j - 1] + (x != y)))
        previous = current
    return previous[-1]

def longest_common(a, b):
    table = {}
    def solve(i, j):
        if i == len(a) or j == len(b):
            return ""
        if (i, j) not in table:
            table[i, j] = a[i] + solve(i + 1, j + 1) if a[i] == b[j] else max(solve(i + 1, j), solve(i, j + 1), key=len)
        return table[i, j]
    return solve(0, 0)

print(knapsack([(12, 4), (2, 2), (1, 1), (1, 2), (4, 10)], 15), edit_distance("kitten", "sitting"), edit_distance("显存计算", "显存估算"))
print(repr(longest_common("AGGTAB", "GXTXAYB")), longest_common("abc", "xyz") == "")
coins, ways = [1, 5, 10, 25], [1] + [0] * 100
for c in coins:
    for n in range(c, 101):
        ways[n] += ways[n - c]
print(ways[100], ways[::20], sum(ways))
