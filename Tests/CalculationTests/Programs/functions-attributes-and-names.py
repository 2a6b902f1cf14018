def outer():
    """Says what it does."""
    def inner():
        pass
    return inner


print(outer.__name__, outer().__name__, outer.__doc__, (lambda: 0).__name__, outer().__qualname__, len.__name__, str.upper.__name__)
outer.calls = 3
outer.calls += 1
print(outer.calls, hasattr(outer, "missing"))
class A:
    def method(self): pass
print(A.__name__, A.method.__name__, A.method.__qualname__, A().method.__name__, type(A()).__name__, type(A).__name__, type(None).__name__, type(outer).__name__)
