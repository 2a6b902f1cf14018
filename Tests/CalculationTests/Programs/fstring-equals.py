# The = that shows the expression and its value.
hidden, layers, rate, name = 4096, 32, 0.1, "显存"
print(f"{hidden=}, {layers = }, {rate=:.3f}, {name=}, {name=!s}, {name=:>5}")
print(f"{hidden * layers=} {hidden*layers = :,} {hidden // layers  =}")
print(f"{ hidden = } {'text'=} {[1, 2][0]=} {len(name)=}")
print(f"{rate=!r:>10} {name = !a} {hidden==4096=} {hidden >= 1=}")
参数量 = 7e9
print(f"{参数量=} {参数量 * 2 / 1024**3 = :.2f}")
print(f"{(lambda: 1)()=} {(hidden, layers)=}")
