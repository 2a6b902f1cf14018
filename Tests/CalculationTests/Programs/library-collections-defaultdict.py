from collections import defaultdict

groups = defaultdict(list)
for word in ["apple", "avocado", "banana", "blueberry", "cherry"]:
    groups[word[0]].append(word)
print(groups)
print(dict(groups))
counts = defaultdict(int)
for letter in "mississippi":
    counts[letter] += 1
print(counts, counts["z"], "z" in counts, counts.get("y"))
print(sorted(counts.items()))
nested = defaultdict(lambda: defaultdict(float))
nested["a100"]["fp16"] += 312.0
nested["a100"]["int8"] += 624
nested["h100"]["fp16"] += 989.5
for device, rates in nested.items():
    print(device, dict(rates))
plain = defaultdict(None, {"a": 1})
try:
    plain["b"]
except KeyError as e:
    print("KeyError", e)
try:
    defaultdict(3)
except TypeError as e:
    print(e)
print(defaultdict(int, a=1) | {"b": 2})
print(defaultdict(set, {"k": {1}}).copy())
print(counts.default_factory is int, isinstance(counts, dict))
print(defaultdict(int, {"a": 1}) == {"a": 1})
print(len(counts), list(counts), counts.pop("m"))
