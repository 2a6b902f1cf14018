# Tables of numbers with several kinds of width at once.
for n in (0, 1, -1, 12, -123, 1234, -12345, 123456, 1234567):
    print(f"{n:>10}|{n:<10}|{n:^10}|{n:=+10}|{n:010}|{n:+010,}|{n:_>10,}|{n: ,}|")
for x in (0.0, -0.5, 3.14159, -99.999, 12345.678, 1e6, -1e-3):
    print(f"{x:>12.2f}|{x:<12.2f}|{x:^12.2f}|{x:=+12.2f}|{x:012.2f}|{x:+012,.1f}|{x:*^12.1e}|{x: ,.3f}|")
for s in ("", "a", "显存", "longer than ten"):
    print(f"{s:>10}|{s:<10}|{s:^10}|{s:.2}|{s:>6.3}|{s!r:>12}|")
