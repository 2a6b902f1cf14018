x = (1).as_integer_rati()
