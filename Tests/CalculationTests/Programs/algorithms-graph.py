# Searching a graph of cluster nodes.
links = {"a": {"b": 7, "c": 9, "f": 14}, "b": {"c": 10, "d": 15}, "c": {"d": 11, "f": 2}, "d": {"e": 6}, "f": {"e": 9}, "e": {}}

def shortest(start):
    distance = {node: float("inf") for node in links}
    distance[start] = 0
    open_nodes = list(links)
    came = {}
    while open_nodes:
        node = min(open_nodes, key=lambda n: (distance[n], n))
        open_nodes.remove(node)
        for other, cost in links[node].items():
            if (new := distance[node] + cost) < distance[other]:
                distance[other] = new
                came[other] = node
    return distance, came

distance, came = shortest("a")
path = ["e"]
while path[-1] in came:
    path.append(came[path[-1]])
print(distance, " → ".join(reversed(path)), shortest("d")[0])

def depth_first(node, seen=None):
    seen = [] if seen is None else seen
    if node not in seen:
        seen.append(node)
        for other in sorted(links[node]):
            depth_first(other, seen)
    return seen

queue, order = ["a"], []
while queue:
    node = queue.pop(0)
    if node in order:
        continue
    order.append(node)
    queue += links[node]
print(depth_first("a"), order, sum(len(v) for v in links.values()), max(w for v in links.values() for w in v.values()))
