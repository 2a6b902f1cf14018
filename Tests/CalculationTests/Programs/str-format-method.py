# str.format with positions, names, attributes and items.
print("{} {} {}".format(1, "two", 3.0), "{0} {1} {0}".format("a", "b"))
print("{name}: {size:.1f} GB".format(name="A100", size=80), "{:>8}|{:<8}|{:^8}|".format("a", "b", "c"))
print("{0[1]} {0[0]} {d[key]} {d[中文]}".format([10, 20], d={"key": "v", "中文": 1}))
print("{0.real} {0.imag}".format(5), "{:{}}|{:{w}.{p}f}".format("x", 5, 3.14159, w=8, p=2))
print("{{}} {{{}}}".format(1), "{!r} {!s} {!a}".format("é", "é", "é"), "{:,}".format(10**9))
print("{:%}".format(0.5), "{:+d}".format(5), "{:e}".format(12345), "{0:x} {0:#b}".format(10))
print("{a}{b}".format(**{"a": 1, "b": 2}), "{}{}".format(*"xy"), "{:}".format("empty"))
for template, arguments in [("{} {}", (1,)), ("{1}", (0,)), ("{x}", ()), ("{", (1,)), ("}", (1,)), ("{0} {}", (1, 2)), ("{} {0}", (1, 2)), ("{!x}", (1,)), ("{0.missing}", (1,)), ("{0[5]}", ([1],))]:
    try:
        print(template.format(*arguments))
    except (IndexError, KeyError, ValueError, AttributeError) as e:
        print(template, type(e).__name__, e)
