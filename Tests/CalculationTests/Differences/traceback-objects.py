# An exception has no frames to look into.
try:
    1 / 0
except ZeroDivisionError as error:
    print(error.__traceback__.tb_lineno)
