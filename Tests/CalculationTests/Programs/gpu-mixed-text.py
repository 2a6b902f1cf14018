# 带表情、货币和全角字符的输出
gib = 13.0385160446167
print(f"显存占用：{gib:.1f}GB（≈{gib * 1024:,.0f}MB）✅")
print(f"【{'警告':^6}】需要 ≥ {gib * 1.2:.2f} GB，可用 24 GB → 余量 {24 - gib * 1.2:+.2f} GB")
print("进度：" + "▓" * int(gib / 24 * 20) + "░" * (20 - int(gib / 24 * 20)) + f" {gib / 24:.0%}")
print(f"价格：￥{12999:,}／张，共 ￥{12999 * 8:,.2f}", f"“引号” ‘单’ 「书名」《LLM》", f"{'√' if gib < 24 else '×'}", sep="\n")
for 序号, (名称, 值) in enumerate({"权重": gib, "KV缓存": 2.0, "激活": 0.75}.items(), start=1):
    print(f"{序号}. {名称:{chr(12288)}<6}{值:>8.3f} GB {值 / 15.79:>7.1%}")
print("%s：%.2f GB（%d%%）" % ("总计", gib + 2.75, round((gib + 2.75) / 24 * 100)), "{}×{}＝{}".format(4, 80, 4 * 80))
print(repr("显存：\t13GB\n"), ascii("显存"), len("显存：13GB"), "显存".center(10, "＝"), "a｜b｜c".split("｜"), "１２".isdigit(), int("１２"))
