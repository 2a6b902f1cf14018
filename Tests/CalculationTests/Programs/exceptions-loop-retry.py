# Trying again up to a number of times.
attempts = 0


def flaky():
    global attempts
    attempts += 1
    if attempts < 3:
        raise ConnectionError(f"attempt {attempts}")
    return "done"


for attempt in range(5):
    try:
        result = flaky()
    except ConnectionError as error:
        print(error)
        continue
    print(result, "after", attempt + 1)
    break
else:
    print("gave up")
