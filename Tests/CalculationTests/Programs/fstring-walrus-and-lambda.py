print(f"{(x := 5)} {x + 1} {(lambda n: n * 2)(x)} {x!r:>4} {x=} {x = :>5}")
print(f"{'a' if x > 3 else 'b'}{[i for i in range(x)]}{ {'k': x}['k'] }")
print(f"{{}} {{{x}}} {x:{x}} {x:0{x}d} {3.14159:.{x - 3}f}")
