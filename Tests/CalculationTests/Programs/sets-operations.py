# Building and combining sets.
primes, odds = {2, 3, 5, 7}, {1, 3, 5, 7, 9}
for name, result in [("union", primes | odds), ("both", primes & odds), ("only first", primes - odds), ("one of them", primes ^ odds)]:
    print(f"{name}: {sorted(result)} ({len(result)})")
seen, duplicates = set(), []
for n in [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]:
    if n in seen:
        duplicates.append(n)
    seen.add(n)
print(sorted(seen), duplicates, sorted({n * n % 7 for n in range(10)}), {n for n in range(5) if n % 2})
print(set(range(3)) == {0, 1, 2}, {1, 2} < {1, 2, 3}, {1} <= {1}, {1} < {1}, {1, 2} > {2}, not set(), bool({0}), {1} != {2})
print(sorted(frozenset([3, 1]) | {2}), type(frozenset([1]) | {2}).__name__, type({1} | frozenset([2])).__name__, frozenset([1, 2]) == {2, 1})
s = {1, 2, 3}
s.difference_update([1])
s.intersection_update({2, 3, 4})
s.symmetric_difference_update({3, 9})
print(s == {2, 9}, s.pop() in (2, 9), len(s), s.union(range(3)) >= {0, 1, 2}, sorted(set("hello")), len(set([1, 1.0, True])))
vocab = {word: i for i, word in enumerate(sorted(set("the gpu and the memory".split())))}
print(vocab, [vocab[w] for w in "the memory".split()], sorted(set(vocab) - {"the"}), set(vocab.values()) == set(range(4)))
