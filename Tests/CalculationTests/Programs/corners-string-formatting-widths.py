for value in (0, 7, -42, 123456789, 3.14159, -0.5, 1e10, True):
    print(f"[{value:8}] [{value:<8}] [{value:^8}] [{value:+}] [{value:08}] [{value:,}]")
for text in ("", "ab", "模型"):
    print(f"[{text:5}] [{text:>5}] [{text:^5}] [{text:*^6}] [{text:.1}]")
width, digits = 10, 3
print(f"[{2.71828:{width}.{digits}f}] [{'x':{'>'}{width}}] [{255:#{width}x}] {1 + 1 = } {width=:>4} {'q'!r:>6}")
