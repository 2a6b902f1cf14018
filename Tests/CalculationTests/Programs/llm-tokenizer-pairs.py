# Byte pair encoding in a few lines.
def pairs(tokens):
    counts = {}
    for pair in zip(tokens, tokens[1:]):
        counts[pair] = counts.get(pair, 0) + 1
    return counts


def merge(tokens, pair):
    result, index = [], 0
    while index < len(tokens):
        if tuple(tokens[index:index + 2]) == pair:
            result.append("".join(pair))
            index += 2
        else:
            result.append(tokens[index])
            index += 1
    return result


tokens = list("low lower lowest slow slowly")
for step in range(6):
    counts = pairs(tokens)
    best = max(counts, key=lambda pair: (counts[pair], pair))
    if counts[best] < 2:
        break
    tokens = merge(tokens, best)
    print(step, best, counts[best], len(tokens))
print("|".join(tokens))
