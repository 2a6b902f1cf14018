# while, with break, continue, else.
n, steps = 27, 0
while n != 1:
    n = n // 2 if n % 2 == 0 else 3 * n + 1
    steps += 1
print(steps)
batch = 1
while batch * 2.5 <= 80:
    batch *= 2
else:
    print("largest tried", batch)
while True:
    batch -= 1
    if batch % 7:
        continue
    if batch < 20:
        break
    print("multiple of seven", batch)
else:
    print("never")
print(batch)
while False:
    print("no")
else:
    print("else runs")
i = 0
while i < 3:
    j = 0
    while True:
        j += 1
        if j > i:
            break
    print(i, j, sep=":", end=" ")
    i += 1
print()
stack = [1, [2, [3]]]
while stack:
    top = stack.pop()
    if isinstance(top, list):
        stack.extend(top)
    else:
        print(top, end=" ")
print()
