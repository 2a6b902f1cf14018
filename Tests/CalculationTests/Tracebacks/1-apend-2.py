[1].apend(2)
