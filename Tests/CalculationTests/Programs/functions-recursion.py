# Functions that call themselves, and each other.
def factorial(n):
    return 1 if n <= 1 else n * factorial(n - 1)

def fibonacci(n, known={}):
    if n < 2:
        return n
    if n not in known:
        known[n] = fibonacci(n - 1) + fibonacci(n - 2)
    return known[n]

def flatten(items):
    for item in items:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item

def even(n):
    return n == 0 or odd(n - 1)

def odd(n):
    return n != 0 and even(n - 1)

def hanoi(n, a="A", b="B", c="C"):
    return 0 if n == 0 else hanoi(n - 1, a, c, b) + 1 + hanoi(n - 1, c, b, a)

def gcd(a, b):
    return a if b == 0 else gcd(b, a % b)

print(factorial(30), fibonacci(90), list(flatten([1, [2, [3, [4]], 5], [[]]])))
print(even(100), odd(7), hanoi(8), gcd(1071, 462))

def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)

print(depth(500))
