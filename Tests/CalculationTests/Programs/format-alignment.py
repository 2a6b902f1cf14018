# Fill, alignment, sign, and width for numbers and for strings.
for spec in ["<10", ">10", "^10", "*<10", "*>10", "*^11", "10", "=10", "0=10", "010", "+10", " d", "-d", "+d", "^+10", "x=+10", "中>10", "{<5"]:
    print(spec, "|" + format(42, spec) + "|" + format(-42, spec) + "|")
for spec in ["<10", ">10", "^10", "-^11", "10", ".3", "10.2", "中^9", "s", "<10s", "010", "<<7", ">>7"]:
    print(spec, "|" + format("显存GPU", spec) + "|")
for spec in ["10.2f", "<10.2f", "^10.2f", "+.1f", " .1f", "010.3f", "+010.1f", "*=+10.1f", "=10", "z.0f", "08"]:
    print(spec, "|" + format(-3.14159, spec) + "|" + format(3.14159, spec) + "|" + format(-0.2, spec) + "|")
print(f"{'':>5}|{'':*^5}|{'ab':0>5}|{True:5}|{True!s:5}|{None!s:>6}|")
