def yes(name):
    print(name, end=" ")
    return True


def no(name):
    print(name, end=" ")
    return False


print(yes("a") or no("b"))
print(no("a") and yes("b"))
print(no("a") or no("b") or yes("c"))
print(not yes("a") or yes("b") and no("c"))
print([] or {} or 0 or "last", 1 and "two" and [3])
print(all(x > 1 for x in [2, 0, print("never")]))
