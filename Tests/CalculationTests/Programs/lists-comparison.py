# Lists, tuples and dictionaries compared with one another.
print([1, 2] == [1, 2], [1, 2] == [2, 1], [1, 2] != [1, 2.0], [] == [], [[]] == [[]], [1] == (1,), [1, "a"] == [True, "a"])
print([1, 2] < [1, 3], [1, 2] < [1, 2, 0], [2] < [1, 9], [] < [1], [1] <= [1], ["a"] > ["A"], [[1], 2] < [[1], 3], (1, 2) < (1, 2, 3))
print({"a": [1]} == {"a": [1]}, {"a": 1} == {"a": 1.0}, {1: 2} != {1: 3}, {} == {}, {"a": 1} == {"a": 1, "b": 2})
nan = float("nan")
print([float("nan")] == [float("nan")])
print(min([3, 1], [2]), max([1, 2], [1, 1, 9]), sorted([[2, 1], [1, 2], [1]]), [1, 2].index(2.0), 1.0 in [1], "1" in [1], [1] in [[1], 2])
for action in (lambda: [1] < ["a"], lambda: [1] < (1,), lambda: {} < {}, lambda: [None] < [None, 1], lambda: [None, 1] < [None, "a"]):
    try:
        print(action())
    except TypeError as e:
        print(e)
