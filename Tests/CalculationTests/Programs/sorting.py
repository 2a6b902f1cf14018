# sorted and list.sort, with keys, stable and reversed.
gpus = [("A100", 80, 2039), ("H100", 80, 3350), ("4090", 24, 1008), ("L4", 24, 300), ("T4", 16, 320)]
print([g[0] for g in sorted(gpus, key=lambda g: g[1])], [g[0] for g in sorted(gpus, key=lambda g: g[1], reverse=True)])
print([g[0] for g in sorted(gpus, key=lambda g: (-g[1], g[2]))], sorted(gpus)[0], min(gpus, key=lambda g: g[2])[0], max(gpus, key=lambda g: (g[1], g[2])))
print(sorted([3, 1, 2]), sorted("hello"), sorted({"b": 1, "a": 2}), sorted([True, 0, 5, 2.5, -1]), sorted([[2], [1, 5], [1]]))
print(sorted([1.0, 1, True], key=lambda x: 0), sorted(["bb", "a", "ccc"], key=len, reverse=True), sorted(range(5), key=lambda n: n % 2))
words = ["banana", "Apple", "cherry", "显存", "apple"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=lambda w: (len(w), w)))
print(list(reversed(sorted([2, 3, 1]))), list(reversed("abc")), sorted([], key=len), sorted((3, 1)), sorted(x for x in [2, 1]))
numbers = [5, 2, 8]
print(numbers.sort(), numbers, sorted(numbers, reverse=True), numbers)
calls = []
sorted([3, 1, 2], key=lambda x: calls.append(x) or x)
print(calls)
try:
    sorted([1, None])
except TypeError as e:
    print(e)
print(sorted(range(200), key=lambda n: (n * 7919) % 200)[:10])
