# There are no complex numbers: what would be one is unknown.
print((-2.25) ** 0.5)
