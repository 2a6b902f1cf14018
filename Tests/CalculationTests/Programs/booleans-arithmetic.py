print(True + True, True * 3, sum([True, False, True]), True == 1, True is (1 == 1), [10, 20][True], "ab" * True)
print(isinstance(True, int), type(True + 0), True / 2, -True, ~True, not 0, not "", bool([]), bool([0]), bool("False"))
print(True & False, True | 0, True ^ True, True and 2, False or [], int(True), str(True), repr(False), f"{True:d} {True}", "%d %s" % (True, True))
print(max(True, 0.5), sorted([True, 0, 2, False]), {True: "a", 1: "b"}, 3 > 2 == True)
