# Building strings in loops.
bar = ""
for i in range(1, 6):
    bar += "█" * i + "░" * (5 - i) + f" {i / 5:>4.0%}\n"
print(bar, end="")
print("=" * 30, "-=" * 5, "显存" * 2, "ab" * 0 == "", 3 * "x" + "y", sep="\n")
lines = [f"{i:02d}. {'item' if i % 2 else 'entry'}" for i in range(1, 4)]
print("\n".join(lines), len("\n".join(lines)))
tree = {"model": {"layers": {"attention": {}, "mlp": {}}, "head": {}}}

def draw(node, indent=0):
    return "".join("  " * indent + "- " + name + "\n" + draw(child, indent + 1) for name, child in node.items())

print(draw(tree), end="")
triangle = [[1]]
for _ in range(5):
    triangle.append([1, *(a + b for a, b in zip(triangle[-1], triangle[-1][1:])), 1])
for row in triangle:
    print(" ".join(map(str, row)).center(20).rstrip())
print("".join(chr(ord("a") + i) for i in range(26))[::5], "-".join("abc"), "%s" * 3 % (1, 2, 3))
