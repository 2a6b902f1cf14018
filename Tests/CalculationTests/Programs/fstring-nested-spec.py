# Fields inside the specification of a field.
value, width, precision, fill, align = 3.14159265, 12, 3, "*", "^"
print(f"[{value:{width}.{precision}f}]")
print(f"[{value:{fill}{align}{width}.{precision}}]")
print(f"[{value:>{width + 2}.{precision - 1}e}] [{value:{'>'}{10}}]")
print(f"[{'显存':{width}}] [{'显存':{fill}>{width}}] [{42:0{width}d}] [{42:{'#x'}}]")
for digits in range(4):
    print(f"{2 / 3:.{digits}f}", f"{2 / 3:{digits + 5}.{digits}f}", f"{1e10 / 3:,.{digits}f}")
spec = ".2f"
print(f"{value:{spec}} {value:{spec}}%", f"{value:{spec!s}}", f"{value:{spec:>3}}")
rows = [("weights", 13.04), ("optimizer", 26.08), ("activations", 2.5)]
widest = max(len(label) for label, _ in rows)
for label, gib in rows:
    print(f"{label:<{widest}} {gib:>{7}.{1}f} GiB")
