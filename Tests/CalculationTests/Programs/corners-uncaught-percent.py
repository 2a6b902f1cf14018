print("%d of %d" % (1, 2))
print("%d of %d" % (1,))
