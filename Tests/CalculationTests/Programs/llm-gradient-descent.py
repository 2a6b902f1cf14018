def f(x): return (x - 3) ** 2 + 1
def slope(f, x, h=1e-6): return (f(x + h) - f(x - h)) / (2 * h)


x, rate = 0.0, 0.1
for step in range(30):
    x -= rate * slope(f, x)
    if step % 6 == 0:
        print(step, round(x, 4), round(f(x), 4))
print(f"{x:.3f}", abs(x - 3) < 0.01)
x = 0.0
for step in range(400):
    x -= 1.5 * slope(f, x)
