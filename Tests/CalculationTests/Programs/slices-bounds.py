text = "transformer"
for part in [text[2:5], text[-5:], text[:-8], text[100:], text[-100:3], text[5:2], text[::-1], text[8:2:-2], text[-1:-4:-1], text[::4], text[None:None:None]]:
    print(repr(part), end=" ")
print()
try:
    text[::0]
except ValueError as error:
    print(error)
try:
    text["1":]
except TypeError as error:
    print(error)
print([0, 1, 2, 3][True:], (1, 2, 3)[::-1], range(10)[2:8:3], range(10)[::-3])
half = slice(0, 5)
print(text[half], half.start, half.stop, half.step, half, half.indices(3))
