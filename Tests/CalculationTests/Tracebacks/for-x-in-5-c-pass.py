for x in 5:  # c
    pass
