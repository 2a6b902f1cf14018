# Small integers hash to themselves, so that the order of iteration follows from the table.
print({3, 1, 2}, {10, 8, 0}, {100, 5, 33, 64}, set(range(20, 10, -1)))
print({-1, -2, 5}, {0.5, 2, 1.5}, {True, 0, 2}, set([7, 15, 23]) | {31})
s = {1, 2, 3, 4, 5}
s.discard(3)
s.add(11)
print(s, s.pop(), s)
print({8, 16, 24} & {24, 8}, {8, 16, 24} - {16}, {8, 1} ^ {1, 9}, frozenset([9, 17]))
