# True is one and False is zero.
print(True + True, True * 10, -True, True / 2, sum([True, False, True]), True == 1)
print(False < True, max(True, 0), [10, 20][True], "ab"[False], {True: "t"}[1], {1: "a"}[True], True in [1], 1.0 in [True])
print(isinstance(True, int), type(True), type(True + 0), int(True), float(False), str(True), repr(False), f"{True}", f"{True:d}", f"{True:.1f}", f"{True:5}|")
print(True and 5, False or 0, not True, True ^ True, True & 1, True | 2, ~True, True << 3, True ** 2, divmod(True, 2), 7 % True, 3 // True)
print(round(True), abs(False), bin(True), range(True), [0] * True, "x" * True, sorted([True, False]), [True, 1].count(True))
print("%d %s %r %f" % (True, True, True, True), "{} {:d}".format(True, True), True.bit_length())
print(bool(None), bool([False]), any([False, 0]), all([True, 1]), True if [] else False)
