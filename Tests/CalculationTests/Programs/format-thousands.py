# Separators between groups of three, with and without padding.
for value in [0, 7, 999, 1000, 12345, 1234567, -1234567, 7_000_000_000, 10**20]:
    print(f"{value:,} {value:_} {value:15,} {value:<15,}| {value:+,} {value:012,}")
for value in [1234567.891, 0.5, -1234.5, 1e9, 1e16, 999999.999]:
    print(f"{value:,} {value:,.0f} {value:,.2f} {value:_.1f} {value:15,.1f}| {value:015,.1f} {value:,g} {value:,e}")
print(f"{255:_x} {2**40:_x} {2**20:_b} {2**33:_o} {2**64:,d}")
for size in (1, 4, 5, 6, 7, 8, 9, 10):
    print(f"{1234:0{size},}|{-1234:0{size},}|{12:0{size},}")
print(f"{float('inf'):,} {float('nan'):10,}|")
