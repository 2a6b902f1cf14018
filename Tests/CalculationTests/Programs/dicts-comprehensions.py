# Dictionaries made by comprehension, inverted, grouped and counted.
bytes_per = {"FP32": 4, "FP16": 2, "INT8": 1, "INT4": 0.5}
print({name: 7e9 * size / 1024**3 for name, size in bytes_per.items()})
print({v: k for k, v in bytes_per.items()}, {k.lower(): v for k, v in bytes_per.items() if v >= 1})
print({n: n**2 for n in range(5)}, {n % 3: n for n in range(10)}, {a + b: (a, b) for a in "xy" for b in "12"})
counts = {}
for letter in "memory efficient":
    counts[letter] = counts.get(letter, 0) + 1
print(counts, sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:3])
groups = {}
for word in ["gpu", "cpu", "ram", "rom", "gb"]:
    groups.setdefault(word[0], []).append(word)
print(groups, {k: len(v) for k, v in groups.items()})
print(min(bytes_per, key=bytes_per.get), max(bytes_per.values()), sum(bytes_per.values()))
print(dict(zip(bytes_per, range(4))), {k: {j: i * j for j in range(2)} for i, k in enumerate("ab")})
for name in bytes_per:
    print(f"{name:<5}{bytes_per[name]:>5}", end=";")
print()
