d = dict(a=1)
x = d['b']['c']
