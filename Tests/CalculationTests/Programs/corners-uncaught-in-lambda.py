double = lambda x: x + x.missing
print("before")
print(list(map(double, [1, 2])))
