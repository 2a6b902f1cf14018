# A name of one's own hides a built-in one, until it is deleted.
sum = 3
try:
    print(sum([1, 2]))
except TypeError as error:
    print(error)
del sum
print(sum([1, 2]))


def f():
    len = lambda x: 42
    return len([])


print(f(), len([]))
