# A class with __getitem__ alone can be looped over, until IndexError.
class Countdown:
    def __getitem__(self, index):
        if index > 3:
            raise IndexError
        return 3 - index


print(list(Countdown()), 2 in Countdown(), 7 in Countdown())
first, *rest = Countdown()
print(first, rest, max(Countdown()), sorted(Countdown()))
