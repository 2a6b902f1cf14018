x = int('a') + 3
