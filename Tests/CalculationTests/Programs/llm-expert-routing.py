# Which experts get which tokens, and how uneven it is.
def route(scores, k):
    return sorted(range(len(scores)), key=lambda e: (-scores[e], e))[:k]


load = [0] * 4
for token in range(12):
    scores = [(token * 7 + expert * 5) % 11 for expert in range(4)]
    chosen = route(scores, 2)
    for expert in chosen:
        load[expert] += 1
    print(token, scores, chosen)
print(load, max(load) / (sum(load) / len(load)))
