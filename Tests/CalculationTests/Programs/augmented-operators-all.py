x = 29
x += 5; print(x, end=" ")
x -= 3; print(x, end=" ")
x *= 7; print(x, end=" ")
x //= 4; print(x, end=" ")
x %= 30; print(x, end=" ")
x **= 2; print(x, end=" ")
x <<= 3; print(x, end=" ")
x >>= 1; print(x, end=" ")
x |= 5; print(x, end=" ")
x &= 0xFF; print(x, end=" ")
x ^= 0b1010; print(x, end=" ")
x /= 8; print(x)
s = {1, 2, 3}
s |= {4}; s &= {1, 2, 4}; s -= {1}; s ^= {2, 9}
print(sorted(s))
d = {"a": 1}
d |= {"b": 2}; d |= [("c", 3)]
print(d)
