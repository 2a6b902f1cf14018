# The order in which the parts of try run.
def run(action):
    try:
        print("try", end=" ")
        action()
    except ValueError as e:
        print("except", e, end=" ")
        raise KeyError("from except")
    except LookupError:
        print("lookup", end=" ")
    else:
        print("else", end=" ")
    finally:
        print("finally")

def bad_value():
    raise ValueError("bad")

for action in (lambda: 1, bad_value, lambda: [][0], lambda: 1 / 0):
    try:
        run(action)
    except Exception as e:
        print("  outside:", repr(e))
