vocabulary = {"a": 0.5, "b": 0.3, "</s>": 0.2}
following = {("a", "a"): 0.1, ("a", "b"): 0.7, ("b", "a"): 0.6, ("b", "b"): 0.2}


def extend(beam):
    words, score = beam
    if words[-1:] == ["</s>"]:
        return [beam]
    return [(words + [w], score * (following.get((words[-1], w), p) if words else p)) for w, p in vocabulary.items()]


beams = [([], 1.0)]
for _ in range(4):
    beams = sorted((new for beam in beams for new in extend(beam)), key=lambda b: -b[1])[:3]
    for words, score in beams:
        print(f"{score:.4f} {' '.join(words)}")
    print("-")
