try:
    print("body")
finally:
    print("cleaning")
    [].remove("x")
