print()
print("")
print(1, 2, sep="")
print(1, 2, sep=", ", end="!\n")
print(*[1, 2, 3], sep="\n")
print("a", end="")
print("b", end=None)
print("c", "d", sep=None)
print([1, "two", 3.0, None, True, (4,), {"k": {5}}])
print("tab\tend", 'it\'s', "é", repr("é\n"))
print(print("inner"))
for bad in (lambda: print(1, sep=1), lambda: print(1, end=2), lambda: print(1, nothing=1)):
    try:
        bad()
    except TypeError as error:
        print(error)
