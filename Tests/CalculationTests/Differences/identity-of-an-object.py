# `id()` is an address; there are none here.
print(id([]) > 0)
