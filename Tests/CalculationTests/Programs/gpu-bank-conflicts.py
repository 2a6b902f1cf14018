def conflicts(addresses, banks=32):
    rows = {}
    for address in addresses:
        rows.setdefault(address % banks, set()).add(address // banks)
    return max(len(row) for row in rows.values())


for stride in (1, 2, 3, 4, 8, 16, 32, 33):
    print(stride, conflicts(lane * stride for lane in range(32)), end="; ")
print()
print(conflicts([0] * 32), conflicts([lane // 2 for lane in range(32)]))
