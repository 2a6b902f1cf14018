words = "the cat sat on the mat the end".split()
print({w: words.count(w) for w in dict.fromkeys(words)}, sorted({len(w) for w in words}))
print({k: [w for w in dict.fromkeys(words) if len(w) == k] for k in sorted({len(w) for w in words})})
print([(i, j) for i in range(3) for j in range(i) if (i + j) % 2], [[0] * 2 for _ in range(2)])
