# The first iterable of a generator expression is evaluated at once, the rest when it is needed.
data = [1, 2, 3]
doubled = (x * 2 for x in data)
data = [10]
print(list(doubled))
factor = 2
scaled = (x * factor for x in [1, 2])
factor = 100
print(list(scaled))
try:
    broken = (x for x in 5)
except TypeError as error:
    print(error)
later = (1 // x for x in [1, 0])
print(next(later))
try:
    next(later)
except ZeroDivisionError as error:
    print(error)
print(next(later, "finished"))
