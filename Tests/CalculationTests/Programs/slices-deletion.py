values = list(range(10))
del values[2:4]
print(values)
del values[::3]
print(values)
del values[-1], values[0]
print(values)
del values[5:]
del values[::-1]
print(values)
try:
    del values[0]
except IndexError as error:
    print(error)
text = "abc"
try:
    del text[0]
except TypeError as error:
    print(error)
