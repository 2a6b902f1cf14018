  
if 1:
    y  # c
