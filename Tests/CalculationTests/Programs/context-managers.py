# with statements on classes that define how to enter and leave.
class Phase:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, value, trace):
        print("leave", self.name, kind.__name__ if kind else None, value)
        return self.swallow

with Phase("load") as p:
    print("inside", p.name)
with Phase("a") as a, Phase("b"):
    print("both", a.name)
with Phase("safe", swallow=True):
    1 / 0
    print("not reached")
print("after")
try:
    with Phase("loud"):
        raise ValueError("x")
except ValueError as e:
    print("escaped", e)

def early():
    with Phase("return"):
        return "value"

print(early())
for i in range(3):
    with Phase(i):
        if i == 1:
            break
with (Phase("p") as p, Phase("q") as q):
    print(p.name + q.name)
try:
    with 5:
        pass
except TypeError as e:
    print(e)
