s = {1, 2, 3}
print(s.union([4], (5,), range(6, 8)), s.intersection([2, 3, 9], {3}), s.difference([1], [2]), s.symmetric_difference([3, 4]))
print(s.issubset(range(10)), s.issuperset([]), s.isdisjoint([7]), s <= {1, 2, 3, 4}, s < s)
try:
    s | [4]
except TypeError as error:
    print(error)
s.update([4], "a" * 0, {5: "five"})
s.difference_update({1}, [2])
s.intersection_update(range(3, 5))
s.symmetric_difference_update([4, 9])
print(s, s.remove(9), s)
try:
    s.remove(9)
except KeyError as error:
    print("no", error)
print(s.discard(9), s.clear(), s)
