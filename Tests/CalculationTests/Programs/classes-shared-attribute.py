# A list in the class is one list for all; assigning makes an attribute of the instance.
class Node:
    children = []
    count = 0

    def add(self, name):
        self.children.append(name)
        self.count += 1


a, b = Node(), Node()
a.add("x")
b.add("y")
print(a.children, b.children is Node.children, a.count, b.count, Node.count)
a.children = ["own"]
print(a.children, b.children)
del a.children
print(a.children)
Node.count = 10
print(a.count, Node().count)
