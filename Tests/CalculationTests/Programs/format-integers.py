# The integer presentation types.
for value in (0, 1, 10, 255, -255, 2**70):
    print(f"{value:d} {value:b} {value:o} {value:x} {value:X} {value:n}")
    print(f"{value:#b} {value:#o} {value:#x} {value:#X} {value:#010x} {value:+#x} {value:<#8x}| {value:#_b}")
print(f"{65:c}{0x663e:c}{0x5b58:c} {65:5c}| {65:<5c}|")
print(f"{True:d} {False:x} {True} {True:>6} {True:3d}")
print(f"{3:f} {3:e} {3:g} {3:%}")
for spec in ["b", "c", "x"]:
    try:
        print(format(1.5, spec))
    except ValueError as e:
        print(e)
for spec in [".2", ".3d", "s", ",c", ",x", "q"]:
    try:
        print(format(3, spec))
    except ValueError as e:
        print(e)
