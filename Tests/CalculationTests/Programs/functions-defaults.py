# Default values are computed once, when the function is defined.
def memory(parameters, bytes_per=2, unit=1024**3):
    return parameters * bytes_per / unit

print(memory(7e9), memory(7e9, 4), memory(7e9, unit=1e9), memory(bytes_per=1, parameters=13e9))

def collect(item, into=[]):
    into.append(item)
    return into

print(collect(1), collect(2), collect(3, []))
base = 10

def shifted(x, by=base):
    return x + by

base = 99
print(shifted(1), shifted(1, base))

def nothing():
    pass

def early(x):
    if x > 0:
        return
    return "not positive"

print(nothing(), early(1), early(-1))
print((lambda x, y=2: x * y)(3), (lambda: None)(), (lambda *a, **k: (a, k))(1, b=2))
