try:
    1/0
except foo:
    pass
