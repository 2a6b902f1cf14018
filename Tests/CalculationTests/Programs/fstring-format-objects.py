class Size:
    def __init__(self, value):
        self.value = value

    def __format__(self, spec):
        unit = spec or "GB"
        return f"{self.value / {'GB': 1e9, 'GiB': 2**30, 'MB': 1e6}[unit]:.2f} {unit}"


s = Size(14e9)
print(f"{s} {s:GiB} {s:MB}", format(s), "{:GiB}".format(s))
try:
    print(f"{s:TB}")
except KeyError as error:
    print("KeyError", error)
