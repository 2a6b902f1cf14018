class Version:
    def __init__(self, *parts):
        self.parts = parts

    def __eq__(self, other):
        return self.parts == other.parts if isinstance(other, Version) else NotImplemented

    def __lt__(self, other):
        return self.parts < other.parts if isinstance(other, Version) else NotImplemented

    def __repr__(self):
        return ".".join(map(str, self.parts))


versions = [Version(1, 10), Version(1, 2), Version(0, 9)]
print(sorted(versions), min(versions), max(versions), Version(1) > Version(0), Version(1) != Version(1))
print(Version(1) == "1", Version(1) != 5, Version(2) in versions)
for compare in (lambda: Version(1) < 2, lambda: Version(1) <= Version(2)):
    try:
        compare()
    except TypeError as error:
        print(error)
