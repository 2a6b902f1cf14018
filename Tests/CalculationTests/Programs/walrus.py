# Assigning inside an expression.
if (n := len("显存计算")) > 3:
    print("long", n)
data = [3, 1, 4, 1, 5]
print([y for x in data if (y := x * 2) > 4], y)
while (last := data.pop()) != 1:
    print("popped", last)
print(f"{(total := sum(data))} {total + 1}", (a := 1, b := 2), a, b)
print(any((found := x) > 2 for x in data), found)

def f(x):
    return (half := x // 2) + half

print(f(9), [z := 1, z + 1], {(k := "key"): k}, (lambda: (q := 3) + q)())
print(max(values) if (values := [1, 5, 2]) else "none", values)
i = 0
print([(i := i + step) for step in (1, 2, 3)], i)
