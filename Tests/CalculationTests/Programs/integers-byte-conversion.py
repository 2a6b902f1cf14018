for n in (0, 1, 255, 65535, 2**40):
    size = max(1, (n.bit_length() + 7) // 8)
    data = n.to_bytes(size, "little")
    print(n, data, int.from_bytes(data, "little"), data.hex(), list(data))
print((-1).to_bytes(2, "big", signed=True), int.from_bytes(b"\xff\xfe", "big", signed=True))
try:
    (256).to_bytes(1, "big")
except OverflowError as error:
    print(error)
