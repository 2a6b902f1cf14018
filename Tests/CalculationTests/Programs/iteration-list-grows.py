# A loop over a list sees what is appended meanwhile, and skips what moves up.
values = [1, 2, 3]
for value in values:
    if value < 3:
        values.append(value + 2)
print(values)
values = [1, 2, 2, 3]
for value in values:
    if value == 2:
        values.remove(value)
print(values)
values = list(range(6))
for value in values[:]:
    if value % 2:
        values.remove(value)
print(values)
