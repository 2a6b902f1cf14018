# Only %% is a percent sign.
for f, a in [
    ("%5%", ()),
    ("%%", ()),
    ("%5%", (1,)),
    ("%.2%|", ()),
    ("%-5%|", ()),
    ("%5%d", (1,)),
    ("%(a)%", {"a": 1}),
    ("%*%", (3,)),
    ("%#%", 1),
    ("% %", ()),
    ("中%中", (1,)),
    ("é%\x02", (1,)),
    ("%5.1q", (1,)),
]:
    try:
        print(repr(f), repr(f % a))
    except Exception as error:
        print(repr(f), type(error).__name__, error)
