try:
    1 / 0
except ZeroDivisionError as error:
    kept = error
raise kept
