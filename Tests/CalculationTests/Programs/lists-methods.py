# Methods that change a list, and those that do not.
sizes = [24, 40, 80]
sizes.append(141)
sizes.extend([16, 16])
sizes.insert(0, 8)
sizes.insert(-1, 12)
sizes.insert(100, 99)
print(sizes, len(sizes), sizes.count(16), sizes.index(16), sizes.index(16, 7))
print(sizes.pop(), sizes.pop(0), sizes.pop(-2), sizes)
sizes.remove(40)
sizes.reverse()
print(sizes, sizes.sort(), sizes)
sizes.sort(reverse=True)
print(sizes, sorted(sizes), sizes.copy() == sizes, sizes.copy() is sizes)
sizes.sort(key=lambda n: n % 10)
print(sizes, 80 in sizes, 81 in sizes, sizes + [1], sizes * 2, [0] * 3, 2 * [1, 2], [] * 5)
alias, shallow = sizes, sizes[:]
alias += [5]
sizes.clear()
print(alias, shallow, not sizes)
for action in (lambda: [].pop(), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1].pop(5), lambda: [1] + (2,), lambda: [1, "a"].sort(), lambda: [1] * 1.5):
    try:
        action()
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
