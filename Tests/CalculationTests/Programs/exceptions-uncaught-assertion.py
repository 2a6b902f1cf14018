parts = [0.5, 0.25, 0.125]
assert sum(parts) < 1
assert sum(parts) == 1, f"the parts sum up to {sum(parts)}"
