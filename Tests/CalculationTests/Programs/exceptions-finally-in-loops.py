# finally with continue, break, return and yield.
def loop():
    for i in range(4):
        try:
            if i == 0:
                continue
            if i == 2:
                break
            print("body", i)
        finally:
            print("finally", i)
    else:
        print("no break")
    return i

def value():
    x = 1
    try:
        return x
    finally:
        x = 2

print(loop(), value())
def generator():
    try:
        yield 1
    finally:
        print("generator closed")
for x in generator():
    print("got", x)
