import math

for n, block in [(1000, 256), (1 << 20, 128), (1, 32), (0, 64)]:
    grid = (n + block - 1) // block
    assert grid == math.ceil(n / block) == -(-n // block)
    print(n, block, grid, grid * block - n, grid * block // 32)
