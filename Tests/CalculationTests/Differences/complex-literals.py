# There are no complex numbers, so their literals cannot be read.
print(2j * 2j)
