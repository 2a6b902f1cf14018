# Equal numbers are the same object here; in CPython only small ones are.
one = 1000
other = int("1000")
print(one is other)
