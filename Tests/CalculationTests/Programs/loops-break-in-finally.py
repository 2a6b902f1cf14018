# Leaving a loop through a finally, and returning through one.
def search(items, wanted):
    for i, item in enumerate(items):
        try:
            if item == wanted:
                return i
            if item is None:
                continue
            if item == "stop":
                break
        finally:
            print("looked at", item)
    else:
        return "exhausted"
    return "stopped"

print(search([1, None, 2], 2), search([1, "stop", 2], 2), search([1], 5))

def override():
    try:
        return "try"
    finally:
        return "finally"

def nested():
    try:
        try:
            return "inner"
        finally:
            print("first")
    finally:
        print("second")

def swallow():
    while True:
        try:
            1 / 0
        finally:
            break
    return "swallowed"

print(override(), nested(), swallow())
