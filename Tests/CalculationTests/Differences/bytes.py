# There are no byte strings.
print(b"abc"[0])
