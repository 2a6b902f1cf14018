class Broken:
    size = 10
    share = size / 0
