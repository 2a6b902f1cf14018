try:
    int("many")
except ValueError as error:
    raise SystemError("bad input") from error
