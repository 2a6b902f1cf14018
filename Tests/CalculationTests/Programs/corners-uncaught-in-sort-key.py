rows = [("a", 1), ("b",), ("c", 3)]
print(sorted(rows)[0])
print(sorted(rows, key=lambda row: row[1]))
