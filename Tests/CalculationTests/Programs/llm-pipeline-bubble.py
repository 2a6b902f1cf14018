def schedule(stages, micro):
    rows = []
    for stage in range(stages):
        row = ["."] * (stages + micro - 1)
        for m in range(micro):
            row[stage + m] = str(m)
        rows.append("".join(row))
    return rows


for stages, micro in ((4, 1), (4, 4), (3, 8)):
    rows = schedule(stages, micro)
    idle = sum(row.count(".") for row in rows)
    print(stages, micro, f"bubble {idle / (len(rows) * len(rows[0])):.1%}", f"formula {(stages - 1) / (stages + micro - 1):.1%}")
    print("\n".join(rows))
