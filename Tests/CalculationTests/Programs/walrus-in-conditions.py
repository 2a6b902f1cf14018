data = [3, 1, 4, 1, 5, 9, 2, 6]
if (n := len(data)) > 5:
    print("long", n)
while (last := data.pop()) != 9:
    print(last, end=" ")
print(last, data, [y for x in data if (y := x * x) > 5], y)
total = 0
print([total := total + v for v in data], total)
