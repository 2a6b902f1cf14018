for i in range(4):
    for j in range(4):
        if j == 2:
            continue
        if i * j == 3:
            break
        print(i, j, end="; ")
    else:
        print("row", i, "complete")
        continue
    print("broken at", i, j)
n = 0
while True:
    n += 1
    if n % 2:
        continue
    if n > 6:
        break
else:
    print("never")
print(n, i, j)
for i in []:
    pass
else:
    print("empty loop, else")
for i in range(3):
    i += 10
    print(i, end=" ")
print(i)
