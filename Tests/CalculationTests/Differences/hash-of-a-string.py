# CPython seeds the hash of a string anew for every run.
print(hash("name"))
