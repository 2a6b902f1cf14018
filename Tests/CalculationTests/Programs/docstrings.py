# Strings that document.
"""A string on its own does nothing."""

def documented(x):
    """Gives x back.

    显存 is not touched.
    """
    return x

def undocumented():
    return 1

class Thing:
    """A thing."""

    def method(self):
        """A method."""

    @property
    def size(self):
        """Its size."""
        return 1

print(documented(3), undocumented(), Thing().method(), Thing().size, documented.__name__)
"another", 5, None
def only():
    "short"
print(only(), (lambda: "not a docstring")())
if __name__ == "__main__":
    print("main")
