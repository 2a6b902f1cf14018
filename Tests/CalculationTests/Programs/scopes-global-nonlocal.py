# Where a name is looked up and where it is set.
count = 0
x = "global"

def bump():
    global count
    count += 1

def make():
    global made
    made = "by make"

def outer():
    x = "outer"

    def inner():
        nonlocal x
        x = "inner"

    def local():
        x = "local"
        return x

    local()
    before = x
    inner()
    return before, x

bump()
bump()
make()
print(count, made, outer(), x)

def broken():
    print(x)
    x = 1

for f in (broken, lambda: undefined_name):
    try:
        f()
    except NameError as e:
        print(type(e).__name__, e)
for i in range(3):
    pass
print(i, [x for x in range(2)], x)
del x
try:
    x
except NameError as e:
    print(e)

def late_delete():
    value = 1
    del value
    return value

try:
    late_delete()
except UnboundLocalError as e:
    print(e)
