# A return in finally replaces what was returned or raised before.
def returned():
    try:
        return "try"
    finally:
        return "finally"


def swallowed():
    try:
        1 / 0
    finally:
        return "swallowed"


def evaluated():
    value = [1]
    try:
        return value
    finally:
        value.append(2)


def rebound():
    value = 1
    try:
        return value
    finally:
        value = 2


print(returned(), swallowed(), evaluated(), rebound())
