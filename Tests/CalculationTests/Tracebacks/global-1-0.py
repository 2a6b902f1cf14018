global_ = 1 / 0
