from functools import total_ordering


@total_ordering
class Version:
    def __init__(self, text):
        self.parts = tuple(map(int, text.split(".")))

    def __eq__(self, other):
        return self.parts == other.parts

    def __lt__(self, other):
        return self.parts < other.parts

    def __repr__(self):
        return ".".join(map(str, self.parts))


versions = [Version(t) for t in ("12.4", "11.8", "12.10", "9.0")]
print(sorted(versions), max(versions), Version("1.0") >= Version("1.0"), Version("2.1") > Version("2.10"))
