# Escapes and braces around fields.
x = 5
print(f"{x}\n{x}\t{x}\\{x}'{x}\"", f"\x41{x}\u4e2d{x}", f"{{x}}={x}", f"{{{{{x}}}}}")
print(rf"{x}\n\{x}", f"100%{x}%%", f"${x:.2f}", f"#{x}", f"{x}°C", f"→{x}←", f"{x:>{x}}", f"a{x}b{x + 1}c")
print(f"{'#'}", f"{'{'}", f"{'}'}", f"{'a:b'}", f"{'!r'}", f"{ {'k': x}['k'] }", f"{ {x} }", f"{x!r:^5}|")
print(f"{x:,}{x:,.1f}", f"{x =}", f"{x= }", f"{x==5}", f"{x!=5}", f"{x<=5} {x>=6}", f"{x:=5}|{x:=+5}|")
print(f"", f"{''}", f"{'':5}|", f"{x}" + "{x}", "{" + f"{x}" + "}", len(f"{x:10}"))
print(f"{lambda_ if (lambda_ := 3) else 0}", f"{(lambda a: a * 2)(x)}", f"{[i for i in range(x)]}", f"{x,}", f"{*[1, 2],}")
