# A float has no identity here, so that a NaN is not found in the list it was put in.
nan = float("nan")
print(nan in [nan], [nan] == [nan])
