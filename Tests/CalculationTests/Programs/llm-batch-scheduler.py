class Request:
    def __init__(self, name, prompt, output):
        self.name, self.prompt, self.left = name, prompt, output

    def __repr__(self):
        return f"{self.name}({self.left})"


def serve(requests, budget):
    waiting, running, clock = list(requests), [], 0
    while waiting or running:
        while waiting and sum(r.prompt + r.left for r in running + waiting[:1]) <= budget:
            running.append(waiting.pop(0))
        if not running:
            raise MemoryError(f"{waiting[0]} never fits into {budget}")
        for request in running:
            request.left -= 1
        done = [r for r in running if r.left == 0]
        running = [r for r in running if r.left]
        clock += 1
        if done:
            print(clock, "done", done, "running", running, "waiting", waiting)
    return clock


print(serve([Request("a", 10, 3), Request("b", 5, 5), Request("c", 8, 2), Request("d", 1, 1)], 25))
print(serve([Request("big", 100, 1)], 50))
