x = (yy)
