# Chains compare each neighbour once and stop at the first that fails.
def say(n):
    print("say", n, end="; ")
    return n

print(1 < 2 < 3, 1 < 3 < 2, 3 > 2 >= 2 != 1, 1 == 1.0 == True, 1 < 2 > 1)
print(say(1) < say(5) < say(3))
print(say(9) < say(5) < say(1))
x = 7
print(5 < x <= 7, not 5 < x < 7, 0 < x < 10 and x % 2 == 1, 1 < x < 10 < 100, (1 < 3) < 2)
print(1 in [1] == True, "a" < "b" in "bc", None is None is not False, x is not None is None)
if 24 <= 40 < 80 <= 80:
    print("ordered")
print([n for n in range(20) if 3 < n < 8 or 15 <= n], all(a <= b for a, b in zip([1, 2], [2, 3])))
print(1 < 2 == 2, 1 != 2 != 1, [] == [] != [1], "A" <= "B" <= "B")
