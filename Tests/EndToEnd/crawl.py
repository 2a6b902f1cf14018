"""Reads every page of a site: addresses lead to files and ids that are there, ids are unique, tags close in order,
nothing that can be pressed stands in another, and no page loads anything from another host.

Usage: crawl.py SITE. Prints what is wrong; exit status 1 then.
"""
import collections, html.parser, pathlib, sys, urllib.parse

VOID = {"br", "hr", "img", "input", "meta", "link"}


class Page(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.addresses, self.ids, self.open, self.problems = [], [], [], []
        self.feed(text)
        self.problems += [f"<{tag}> is never closed" for tag in self.open]

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                self.ids.append(value)
            if name in ("href", "src"):
                self.addresses.append((name, value))
        if tag in ("a", "button") and {"a", "button"} & set(self.open):
            self.problems.append(f"<{tag}> within {self.open}, line {self.getpos()[0]}")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.problems.append(f"</{tag}> out of order, line {self.getpos()[0]}")


site = pathlib.Path(sys.argv[1])
pages = {path.relative_to(site): Page(path.read_text()) for path in site.rglob("*.html")}
problems = []
for path, page in sorted(pages.items()):
    found = list(page.problems)
    found += [f"id {name!r} {count} times" for name, count in collections.Counter(page.ids).items() if count > 1 or not name]
    for kind, address in page.addresses:
        parts = urllib.parse.urlsplit(address)
        if parts.scheme or parts.netloc:
            if kind == "src":
                found.append(f"loads {address}")
            continue
        target = path
        if parts.path:
            target = pathlib.Path(urllib.parse.unquote(parts.path))
            target = (site / path.parent / target).resolve().relative_to(site.resolve())
        if not (site / target).is_file():
            found.append(f"{address} leads nowhere")
        elif parts.fragment and target in pages and urllib.parse.unquote(parts.fragment) not in pages[target].ids:
            found.append(f"no such place: {address}")
    problems += [f"{path}: {problem}" for problem in found]
print("\n".join(problems) or f"{len(pages)} pages, every address leads somewhere")
sys.exit(bool(problems))
