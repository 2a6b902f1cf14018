def f():
    try:
        1/0
    except Exception as e:
        raise e
def g():
    try:
        f()
    except Exception:
        raise
g()
