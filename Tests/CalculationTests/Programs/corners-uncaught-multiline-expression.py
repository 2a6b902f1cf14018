a, b = 5, 0
result = (a
          + 2
          - a // b
          + 3)
