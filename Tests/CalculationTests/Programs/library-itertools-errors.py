from itertools import *
import itertools


def attempt(work):
    try:
        print(work())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: count("a"))
attempt(lambda: count(1, 2, 3))
attempt(lambda: count(begin=1))
attempt(lambda: cycle())
attempt(lambda: cycle(5))
attempt(lambda: repeat())
attempt(lambda: repeat(1, "x"))
attempt(lambda: repeat(1, times=-2))
attempt(lambda: accumulate([], None, 1))
attempt(lambda: accumulate([], start=1))
attempt(lambda: list(accumulate([1, "a"])))
attempt(lambda: list(chain([1], 2)))
attempt(lambda: chain.from_iterable(1))
attempt(lambda: chain(x=1))
attempt(lambda: compress([1]))
attempt(lambda: dropwhile(None))
attempt(lambda: takewhile(None, [1], 2))
attempt(lambda: list(takewhile(None, [1])))
attempt(lambda: filterfalse(function=None, iterable=[]))
attempt(lambda: groupby())
attempt(lambda: groupby([1], keys=len))
attempt(lambda: list(groupby([1], len)))
attempt(lambda: islice([1]))
attempt(lambda: islice([1], -1))
attempt(lambda: islice([1], 1, -2))
attempt(lambda: islice([1], 1.5))
attempt(lambda: islice([1], "a", 3))
attempt(lambda: islice([1], 0, 3, 0))
attempt(lambda: islice([], stop=3))
attempt(lambda: pairwise(7))
attempt(lambda: list(starmap(pow, [5])))
attempt(lambda: list(starmap(pow, [(1, 2, 3, 4)])))
attempt(lambda: tee([], -1))
attempt(lambda: tee(3))
attempt(lambda: zip_longest([1], fill=0))
attempt(lambda: product([1], repeat=-1))
attempt(lambda: product([1], times=2))
attempt(lambda: product(1))
attempt(lambda: permutations([1], "a"))
attempt(lambda: permutations([1], -1))
attempt(lambda: combinations([1]))
attempt(lambda: combinations([1], "a"))
attempt(lambda: combinations([1], r=-1))
attempt(lambda: combinations_with_replacement([1], 1, 2))
attempt(lambda: chain([1])[0])
attempt(lambda: len(count()))
attempt(lambda: count().start)
attempt(lambda: next(chain()))
attempt(lambda: chain([1]) + chain([2]))
attempt(lambda: itertools.batched)
attempt(lambda: count() < count())
attempt(lambda: (chain([1]) == chain([1]), bool(chain()), chain() != 1, len({count(), count()})))


class Every(count):
    def __next__(self):
        return super().__next__() * 2


doubled = Every(3)
print(next(doubled), list(islice(doubled, 3)), isinstance(doubled, count))
for number in doubled:
    print(number)
    break


class Corpus:
    def __init__(self, *documents):
        self.documents = documents

    def __iter__(self):
        return chain.from_iterable(self.documents)


print(list(Corpus([1, 2], [3])), sorted(Corpus("ab", "c"), reverse=True), 3 in Corpus([3]), [*Corpus("x")])
a, b = Corpus([1], [2])
print(a, b, next(iter(Corpus("q"))))


def nested():
    result = yield from chain([1, 2], count(5))
    print(result)


print(list(islice(nested(), 4)))
for item in starmap(divmod, [(7, 2), (1, 0)]):
    print(item)
