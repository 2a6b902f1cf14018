# Modules are imported by statements only.
print(__import__("math").pi)
