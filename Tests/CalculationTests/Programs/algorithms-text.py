# Counting words and wrapping lines by hand.
text = "the memory of the gpu holds the weights and the cache and the activations"
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
for word, n in sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:4]:
    print(f"{word:<10}{'*' * n} {n}")
lines, line = [], ""
for word in text.split():
    if len(line) + len(word) + 1 > 24:
        lines.append(line)
        line = word
    else:
        line = f"{line} {word}".strip()
lines.append(line)
print("\n".join(f"|{l:<24}|{l:^24}|{l:>24}|" for l in lines))

def caesar(s, k):
    return "".join(chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else c for c in s)

print(caesar("gpu memory", 3), caesar(caesar("gpu memory", 3), -3), text[::-1][:10], text.title()[:12])
print("".join(sorted(set("mississippi"))), [w for w in text.split() if w == w[::-1]], " ".join(w[0].upper() + w[1:] for w in text.split()[:3]))
table = {ord(vowel): str(n) for n, vowel in enumerate("aeiou", 1)}
print("memory".translate(table), "a-b-c".replace("-", ""), "x=1;y=2".split(";"), dict(p.split("=") for p in "x=1;y=2".split(";")))
