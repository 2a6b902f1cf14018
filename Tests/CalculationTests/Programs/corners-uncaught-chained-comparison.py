limits = (0, "10")
print(limits[0] < 5)
print(limits[0] < 5 < limits[1])
