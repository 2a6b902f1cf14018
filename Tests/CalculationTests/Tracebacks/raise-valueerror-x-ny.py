raise ValueError('x\ny')
