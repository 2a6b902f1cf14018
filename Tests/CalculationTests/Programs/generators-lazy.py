# Nothing of a generator runs before the first value is asked for.
def numbers():
    print("begin")
    for n in range(3):
        print("giving", n)
        yield n
    print("end")


g = numbers()
print("made")
print(next(g))
for n in g:
    print("got", n)
print(list(g))
