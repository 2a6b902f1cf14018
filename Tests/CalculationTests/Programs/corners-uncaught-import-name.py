from math import pi
print(round(pi, 3))
print(round(tau, 3))
