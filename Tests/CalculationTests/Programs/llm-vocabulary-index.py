text = "to be or not to be that is the question"
index = {}
for position, word in enumerate(text.split()):
    index.setdefault(word, []).append(position)
ids = {word: n for n, word in enumerate(sorted(index))}
print(ids)
encoded = [ids[word] for word in text.split()]
back = {n: word for word, n in ids.items()}
print(encoded, " ".join(back[n] for n in encoded) == text, {w: p for w, p in index.items() if len(p) > 1})
print(ids["hamlet"])
