# Expressions of every kind inside the braces.
name, size, gpus = "LLaMA-7B", 7e9, [24, 40, 80]
print(f"{name} has {size:.0f} parameters")
print(f"{size * 2 / 1024**3:.2f} GiB, {gpus[0]} or {gpus[-1]}, {len(gpus)} sizes")
print(f"{{literal}} {{{name}}} {{{{}}}}")
print(f"{'yes' if size > 1e9 else 'no'} {(lambda x: x + 1)(2)} {[x * 2 for x in gpus]}")
print(f"{ name } {  size  :.1e}" f" joined {1}" " to this {not_a_field}")
print(f'{"quoted"} {name!r} {name!s:>12} {name!a}')
print(f"{1,2} {(1, 2)} { {'a': 1}['a'] } {3 != 4} {3 == 3} {2 >= 1} {1 <= 2}")
print(f"""{name}
second line {
    size
}""")
print(f"a\tb\n{name}\\", rf"raw \n {name}", fr'\d{1}', F"{1}", Rf"\{1}")
print(f"" == "", f"{''}" == "", f"中文{name}字符")
