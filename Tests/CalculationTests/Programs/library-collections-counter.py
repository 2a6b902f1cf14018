from collections import Counter

words = "the cat and the dog and the bird".split()
counts = Counter(words)
print(counts)
print(counts["the"], counts["fish"])
print(counts.most_common(2))
print(counts.most_common())
print(sorted(counts.elements()))
print(counts.total(), len(counts))
for word, count in counts.items():
    print(word, count)
print(Counter("abracadabra"))
print(Counter(a=3, b=1), Counter({"x": 5, "y": 7}))
print(Counter())
print("fish" in counts, isinstance(counts, dict))
del counts["absent"]
del counts["the"]
print(counts)
print(dict(counts))
try:
    Counter.fromkeys("ab")
except NotImplementedError as e:
    print(e)
