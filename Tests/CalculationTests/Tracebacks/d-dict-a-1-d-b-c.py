d = dict(a=1)
d['b']['c']
