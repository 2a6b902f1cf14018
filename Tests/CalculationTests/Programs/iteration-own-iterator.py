class Pages:
    def __init__(self, text, size):
        self.text, self.size = text, size

    def __iter__(self):
        return PageIterator(self)


class PageIterator:
    def __init__(self, pages):
        self.pages, self.start = pages, 0

    def __iter__(self):
        return self

    def __next__(self):
        part = self.pages.text[self.start:self.start + self.pages.size]
        if not part:
            raise StopIteration
        self.start += self.pages.size
        return part


pages = Pages("abcdefgh", 3)
print(list(pages), [p for p in pages if "d" in p], dict(enumerate(pages)))
a, b, c = pages
print(a, b, c, "-".join(pages), tuple(zip(pages, pages)))
