import itertools
from itertools import (
    accumulate, chain, combinations, combinations_with_replacement, compress, count, cycle, dropwhile, filterfalse,
    groupby, islice, pairwise, permutations, product, repeat, starmap, takewhile, tee, zip_longest,
)
import operator

# Schedules, batches and grids, as training scripts make them.
learning_rates = accumulate(repeat(0.5, 5), operator.mul, initial=1e-3)
print([f"{rate:.2e}" for rate in learning_rates])
print(list(accumulate([3, 1, 4, 1, 5], max)), list(accumulate("abc")), list(accumulate([])))
print(list(accumulate([1, 2, 3], initial=100)), list(accumulate([[1], [2]])), list(accumulate([7], lambda a, b: 0)))

grid = product([1e-3, 1e-4], [16, 32], repeat=1)
for rate, batch in grid:
    print(rate, batch)
print(list(product("ab", repeat=2)), list(product()), list(product("ab", [])), list(product([1, 2, 3])))
print(len(list(product(range(3), range(4), "xy"))), list(product([0, 1], repeat=0)))


def batched(tokens, size):
    tokens = iter(tokens)
    while batch := list(islice(tokens, size)):
        yield batch


print(list(batched(range(10), 4)))
print(list(pairwise([1, 4, 9, 16])), [b - a for a, b in pairwise([1, 4, 9, 16])], list(pairwise([1])))
print(list(islice(count(10, 3), 4)), list(islice("abcdefg", 2, None, 2)), list(islice("abcdefg", 2, 4)))
print(list(zip(count(), "abc")), list(islice(cycle("AB"), 5)), list(cycle([])))
print(list(zip_longest([1, 2, 3], "a", fillvalue="-")), list(zip_longest()), list(zip_longest([], [])))
print(list(chain([1], "ab", range(2))), list(chain.from_iterable([[1, 2], [3]])), list(chain()))
print(list(compress("abcdef", [1, 0, 1, 0, 1])), list(takewhile(lambda x: x < 3, [1, 2, 5, 1])))
print(list(dropwhile(lambda x: x < 3, [1, 2, 5, 1])), list(filterfalse(lambda x: x % 2, range(6))))
print(list(filterfalse(None, [0, 1, "", "a"])), list(starmap(pow, [(2, 5), [3, 2], (10, 3)])))
print(list(map(list, tee([1, 2, 3], 3))), tee([], 0))
print(list(permutations("abc", 2)), len(list(permutations(range(5)))), list(permutations([1, 2], 3)))
print(list(permutations([1, 2, 3])), list(permutations([])), list(permutations("ab", 0)))
print(list(combinations("abcd", 2)), list(combinations([1], 2)), list(combinations([1], 0)))
print(list(combinations_with_replacement("abc", 2)), list(combinations_with_replacement([], 1)))
print(["".join(one) for one in combinations("llama", 4)], list(combinations_with_replacement([1], 3)))
for key, group in groupby("AAAABBBCCDAABBB"):
    print(key, len(list(group)), end="; ")
print()
layers = [("attn", 1), ("attn", 2), ("mlp", 3), ("attn", 4)]
print({kind: [size for _, size in group] for kind, group in groupby(layers, key=lambda layer: layer[0])})
print([(k, list(g)) for k, g in groupby([1, 1.0, True, 2])])
print(count(3), count(2, 5), count(1.5, 0.5), count(0, 1.0), repeat(2), repeat("a", 3), count(-1, -1))
steps = count(5)
next(steps)
left = repeat(None, 2)
next(left)
print(steps, left, list(left), left, type(steps), type(left).__name__, chain)
print(isinstance(steps, count), iter(steps) is steps, next(chain([]), "none"), type(chain([])) is chain)
print(sum(islice((1 / 2**n for n in count()), 30)), max(accumulate([1, -2, 5])), itertools.chain([1]).__next__())
first, second, *rest = count(1), *islice(count(7), 3)
print(next(first), second, rest, dict(zip("ab", count())))
