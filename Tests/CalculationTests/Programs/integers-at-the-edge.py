# Numbers at the edge of 64 bits, where a careless sum overflows.
big = 2**63 - 1
print(len(range(-(2**63), big, 2**62)), range(-(2**63), big, 2**62)[3])
print(list(range(2**62, -(2**63), -(2**62))), list(range(0, 10, big)), list(range(0, -10, -(2**63))))
print(5 in range(0, 10, -(2**63)), range(5)[-(2**63):big], range(10)[::2], range(0, 100, 7)[2:5], range(10)[::-1])
print(range(10, 0, -3)[:: 2**61], range(10)[:: -big], list(reversed(range(0, 10, 3))))
for x in range(-7, big):
    print(x)
    break
print("ab".zfill(-(2**63)), "ab".center(-(2**63)), "ab".ljust(-(2**63)), "ab".rjust(-big))
print("aaa".replace("a", "b", -(2**63)), "a,b".split(",", -(2**63)), "a,b".rsplit(",", 2**62))
print("abc".find("b", -(2**63), 2**62), "abc"[2**62:], "abc"[-(2**63):], "abc"[::2**62], "abc"[::-(2**62)])
numbers = [1]
numbers.insert(-(2**63), 0)
numbers.insert(2**62, 2)
print(numbers, numbers[-(2**63):], numbers.index(2, -(2**63), 2**62))
print(abs(-(2**63)), -(2**63) // -1, -(2**63) % -1, divmod(-(2**63), -1), 1 >> big)
print(list(enumerate("ab", big)), sum(range(big - 2, big)), 2**-1074, "a" * -(2**63), [1] * -(2**63))
for form in ["{-1}", "{0[-1]}", "{+1}", "{99999999999999999999}"]:
    try:
        print(form.format([1]))
    except (KeyError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
print("aXbXc".rfind("X"), "aaa".rfind("aa"), "aaa".rfind(""), "abcabc".rpartition("bc"), "中文中文".rfind("中"))
print("abababac".find("ababac"), "aabaaab".find("aaab"), "aaaa".count("aa"), "xyz".find("yx"))
