x = int('a')
