# Slices of lists, strings, tuples and ranges, forwards and backwards.
numbers = list(range(10))
for cut in [slice(None), slice(2, 7), slice(-3, None), slice(None, -3), slice(None, None, 2), slice(None, None, -1), slice(7, 2, -2), slice(100, -100, -3), slice(5, 2), slice(-100, 100), slice(-1, -5, -1)]:
    print(numbers[cut], "0123456789"[cut], tuple(numbers)[cut], list(range(10)[cut]))
print("显存计算指南"[::2], "显存计算指南"[-2:], "显存计算指南"[::-1], "abc"[5:], "abc"[1:1] == "")
numbers[2:5] = ["a"]
print(numbers)
numbers[::3] = [0, 0, 0]
print(numbers)
del numbers[1:3]
print(numbers)
numbers[1:1] = [7, 8]
numbers[len(numbers):] = (9,)
del numbers[::2]
print(numbers, numbers[True], numbers[slice(1, 2)])
for action in (lambda: numbers[::0], lambda: numbers["a"], lambda: numbers[1.0], lambda: numbers[99], lambda: "abc"[9], lambda: (1,)[5], lambda: range(3)[7], lambda: numbers["a":]):
    try:
        print(action())
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)
try:
    numbers[::2] = [1, 2, 3, 4, 5]
except ValueError as e:
    print(e)
print(repr(slice(1, 2)), slice(1, None, 2).step, slice(5).stop)
