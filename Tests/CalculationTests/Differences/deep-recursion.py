# Going too deep is a limit here, which no program can catch.
def down(n):
    return down(n + 1)


try:
    down(0)
except RecursionError:
    print("too deep")
