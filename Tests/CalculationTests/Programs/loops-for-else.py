# The else of a loop runs when nothing broke out of it.
def first_fit(model, gpus):
    for gpu in gpus:
        if gpu >= model:
            break
    else:
        return "none"
    return gpu

print(first_fit(26, [16, 24, 40]), first_fit(200, [16, 24]), first_fit(1, []))
for n in range(2, 20):
    for d in range(2, n):
        if n % d == 0:
            break
    else:
        print(n, end=" ")
print()
for i in range(3):
    if i == 1:
        continue
    print(i)
else:
    print("done")
for i in []:
    pass
else:
    print("empty too")
for i in range(10, 0, -3):
    print(i, end=",")
print(i)
for a, b in ((1, 2), (3, 4)):
    print(a + b, end=" ")
for ch in "显存":
    print(ch, end="|")
print()
items = [1, 2, 3]
for item in items:
    if item < 3 and len(items) < 6:
        items.append(item * 10)
print(items)
