# Fields over several strings and lines.
name, parts = "LLaMA", {"weights": 13.04, "kv": 2.0}
report = (
    f"{name}:\n"
    f"  total {sum(parts.values()):.2f}\n"
    "  {not a field}\n"
    f"  {'; '.join(f'{k} {v:.1f}' for k, v in parts.items())}"
)
print(report)
print(f"""
{name.upper():=^20}
{"权重":<6}{parts["weights"]:>8.2f}
{'KV':<6}{
    parts['kv'] * 2
    :>8.2f}
""")
print(f"{parts['weights'] + parts['kv']:.1f}" f"{name[0]}" "{}" f"{{{len(name)}}}", f'{name}' 's')
print(f"{[f'{i}:{c}' for i, c in enumerate(name)]}", f"{f'{1 + 1}' * 3}", f"{name[::-1]}", f"{name[1:3]!r}")
print(f"{max((k for k in parts), key=lambda k: parts[k])} {parts.get('x', 0):.1f} {not parts} {-parts['kv']}")
print(f"{1 if name else 2} {(yes := 5)} {yes + 1} {name if len(name) > 3 else 'short':>8} {'a' if 0 else 'b'}")
