def top_p(probabilities, limit):
    kept, total = {}, 0.0
    for word, p in sorted(probabilities.items(), key=lambda item: (-item[1], item[0])):
        kept[word] = p
        total += p
        if total >= limit:
            break
    return {word: round(p / total, 4) for word, p in kept.items()}


probabilities = {"the": 0.4, "a": 0.25, "one": 0.2, "two": 0.1, "three": 0.05}
for limit in (0.3, 0.6, 0.85, 1.0):
    print(limit, top_p(probabilities, limit))
assert abs(sum(probabilities.values()) - 1) < 1e-9
