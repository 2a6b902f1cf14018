# !r, !s, !a on values of each type.
class Card:
    def __repr__(self):
        return "Card()"

    def __str__(self):
        return "卡"

    def __format__(self, spec):
        return f"<{spec or 'empty'}>"

card = Card()
print(f"{card} {card!r} {card!s} {card!a} {card:>10} {card!s:>4} {card!r:>8}|")
print(f"{'é显'!r} {'é显'!a} {'é显'!s:*^6}", f"{3.0!r:>6} {None!r} {True!s:>6} {[1, 'x']!r:>10} {[1]!s}|")
print("{0} {0!r} {0!s:>3} {0:abc}".format(card), format(card), format(card, "x"))
print(str(card), repr(card), [card], {card: card} != {}, "%s %r" % (card, card))
print(f"{'a'!r:*^{9}}", ascii("显存é\n"), ascii(["中"]))
