return_ = 3 .x
