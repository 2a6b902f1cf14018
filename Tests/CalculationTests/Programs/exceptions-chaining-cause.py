# raise ... from sets the cause; without it the context remains.
def load(name):
    try:
        return {"a": 1}[name]
    except KeyError as error:
        raise LookupError(f"no {name}") from error


try:
    load("b")
except LookupError as error:
    print(error, repr(error.__cause__), repr(error.__context__), error.__suppress_context__)
try:
    try:
        load("c")
    except LookupError:
        raise RuntimeError("later") from None
except RuntimeError as error:
    print(error.__cause__, repr(error.__context__), error.__suppress_context__)
