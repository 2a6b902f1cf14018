# 单位换算
UNITS = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"]

def human(size, base=1024):
    for unit in UNITS:
        if abs(size) < base or unit == UNITS[-1]:
            return f"{size:.2f} {unit}" if unit != "B" else f"{int(size)} B"
        size /= base

def parse(text):
    number = "".join(c for c in text if c.isdigit() or c == ".")
    unit = text[len(number):].strip()
    return float(number) * {"": 1, "KB": 10**3, "MB": 10**6, "GB": 10**9, "TB": 10**12, "GiB": 2**30, "B": 10**9}[unit]

for size in (0, 512, 1023, 1024, 1536, 10**6, 14e9, 80 * 2**30, 1.5 * 2**40, 2**60, -5000):
    print(size, "=", human(size))
for text in ("80GB", "24 GiB", "7B", "1.5 TB", "512MB", "100"):
    print(f"{text!r} = {parse(text):,.0f} = {parse(text) / 2**30:.4f} GiB")
print(80e9 / 2**30, 80 * 2**30 / 1e9, 2**30 / 10**9, round(24 * 1000**3 / 1024**3, 2))
print(f"{2**30:,} {10**9:,} {2**30 - 10**9:,} {(2**30 / 10**9 - 1):.2%}")
