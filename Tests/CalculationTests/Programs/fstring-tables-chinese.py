rows = [("模型", "参数量", "显存"), ("七十亿", 7e9, 14.0), ("七百亿", 70e9, 140.0)]
print("|".join(f"{cell:^8}" for cell in rows[0]))
for name, size, memory in rows[1:]:
    print(f"{name:<8}|{size:>8.1e}|{memory:>7.1f}G")
print(f"{'显存':*^10}", f"{'中':>3}", len("显存占用"))
