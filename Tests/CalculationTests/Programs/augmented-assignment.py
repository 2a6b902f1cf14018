# Augmented assignment to names, items, attributes, and what it does in place.
n = 10
n += 5
n -= 3
n *= 2
n /= 4
print(n)
n //= 2
n **= 3
n %= 10
print(n)
items = [1, 2]
alias = items
items += (3,)
items *= 2
print(items, alias is items)
text = "a"
text += "b"
text *= 2
pair = (1,)
pair += (2,)
print(text, pair)
table = {"x": [1], "n": 0}
table["x"] += [2]
table["n"] += 1.5
table["n"] -= 1

def index():
    print("index once")
    return 0

values = [5, 6]
values[index()] += 1
print(table, values)
class Box:
    total = 1

box = Box()
box.total += 5
print(box.total, Box.total)
mask = 0b1100
mask &= 0b0110
mask |= 1
mask ^= 0b11
mask <<= 4
mask >>= 1
print(mask)
