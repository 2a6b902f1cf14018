# The middle of a chain is evaluated once, and what follows a false part is not.
calls = []


def f(x):
    calls.append(x)
    return x


print(f(1) < f(5) < f(3) < f(9), calls)
calls.clear()
print(f(1) < f(2) <= f(2) != f(3), calls)
print(1 < 2 == True, (1 < 2) == True, 1 == 1 in [1], not 1 == 2)
print(3 > 2 > 1, 3 > (2 > 1), "a" < "b" < "c" > "a")
