def windows(sequence, size):
    window = []
    for item in sequence:
        window.append(item)
        if len(window) == size:
            yield tuple(window)
            window.pop(0)


print(list(windows("abcde", 3)), list(windows(range(2), 3)), [sum(w) / 2 for w in windows([1, 2, 4, 8], 2)])
