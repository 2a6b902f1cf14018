# 一张带对齐的中文表格
rows = [("RTX 3090", 24, 936.2, 350), ("RTX 4090", 24, 1008, 450), ("A100", 80, 2039, 400), ("H100", 80, 3350, 700), ("MI300X", 192, 5300, 750)]
print("| 型号 | 显存 | 带宽 | 功耗 |")
print("|" + "---|" * 4)
for name, memory, bandwidth, watts in rows:
    print(f"| {name} | {memory}GB | {bandwidth:,} GB/s | {watts}W |")
print()
print(f"{'型号':　<8}{'显存':>6}{'带宽':>8}")
for name, memory, bandwidth, _ in rows:
    print(f"{name:<10}{memory:>6d}{bandwidth:>10.1f}{bandwidth / memory:>8.2f}{'#' * (memory // 16)}")
total = sum(r[1] for r in rows)
mean = total / len(rows)
print(f"平均显存: {mean:.1f}GB, 最大: {max(rows, key=lambda r: r[1])[0]}, 标准差: {(sum((r[1] - mean) ** 2 for r in rows) / len(rows)) ** 0.5:.3f}")
print("、".join(f"{n}（{m}GB）" for n, m, *_ in rows if m >= 80))
by_memory = {}
for name, memory, *_ in rows:
    by_memory.setdefault(memory, []).append(name)
print(by_memory)
print(f"{'合计':*^20}", f"{total:=^+10}", f"{total / 1024:.2%}", sep="\n")
