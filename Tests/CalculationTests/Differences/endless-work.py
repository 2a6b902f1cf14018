# A program has a number of steps.
total = 0
for number in range(2_000_000):
    total += number
print(total)
