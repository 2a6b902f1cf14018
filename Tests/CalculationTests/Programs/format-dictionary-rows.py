# Rows of a table taken from dictionaries.
rows = [
    {"name": "7B", "gib": 13.0385, "fits": True, "note": None},
    {"name": "70B", "gib": 130.385, "fits": False, "note": "两张卡"},
]
for row in rows:
    print("{name:<5}{gib:>8.2f} {fits!s:>6} {note}".format(**row))
    print("%(name)-5s%(gib)8.2f %(fits)6s %(note)s" % row)
    print(f"{row['name']:<5}{row['gib']:>8.2f} {str(row['fits']):>6} {row['note'] or '-'}")
print("{0[name]} {0[gib]:.1f} {1[name]}".format(*rows), "{r[0][name]}".format(r=rows))
print(" | ".join(f"{k}={v}" for k, v in rows[0].items()), {**rows[0], "gib": round(rows[0]["gib"], 1)})
print("{name}".format_map(rows[0]), *(f"{r['gib']:06.1f}" for r in rows), sep="; ")
columns = list(rows[0])
print(" ".join(f"{c:^8}" for c in columns), [[r[c] for c in columns[:2]] for r in rows])
