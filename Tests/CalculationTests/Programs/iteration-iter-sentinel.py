stack = [3, 1, 4, 0, 5]
print(list(iter(stack.pop, 0)), stack)
calls = iter(lambda: len(stack), 0)
print(next(calls))
stack.clear()
print(next(calls, "done"), next(calls, "still done"))
