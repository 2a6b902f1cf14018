# CPython seeds the hash of a string anew for every run, so that the order is another one each time; here it is fixed.
print(list({f"name {number}" for number in range(50)}))
