for a in (7, -7):
    for b in (3, -3):
        q, r = divmod(a, b)
        print(a, b, q, r, a // b, a % b, q * b + r == a, int(a / b))
print(divmod(7.5, 2), divmod(-7.5, 2), -7 // 2, -(7 // 2), 7 % -0.5 if 0 else "")
