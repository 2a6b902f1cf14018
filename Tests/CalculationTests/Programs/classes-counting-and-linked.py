# Linked structures built from instances.
class Node:
    made = 0

    def __init__(self, value, next=None):
        self.value, self.next = value, next
        Node.made += 1

    def __iter__(self):
        node = self
        while node is not None:
            yield node.value
            node = node.next

    def __str__(self):
        return " -> ".join(map(str, self))

    def reverse(self):
        before, node = None, self
        while node:
            node.next, before, node = before, node, node.next
        return before

chain = Node(1, Node(2, Node("三")))
print(chain, list(chain), Node.made, 2 in chain, chain.reverse())

class Tree:
    def __init__(self):
        self.root = None
        self.size = 0

    def add(self, key):
        self.root = self._add(self.root, key)
        return self

    def _add(self, node, key):
        if node is None:
            self.size += 1
            return {"key": key, "left": None, "right": None}
        side = "left" if key < node["key"] else "right"
        node[side] = self._add(node[side], key)
        return node

    def __iter__(self):
        def walk(node):
            if node:
                yield from walk(node["left"])
                yield node["key"]
                yield from walk(node["right"])
        return walk(self.root)

tree = Tree().add(5).add(2).add(8).add(1).add(9)
print(list(tree), tree.size, max(tree), tree.root["left"]["key"], sum(tree))
a = Node(0)
a.next = a
print([v for v, _ in zip(a, range(4))])
