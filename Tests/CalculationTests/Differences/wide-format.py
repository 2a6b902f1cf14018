# A format is at most 1,000 wide.
print(len(f"{1:2000}"))
