from collections import deque

def worker(name, n):
    for i in range(n):
        got = yield f"{name}:{i}"
    return name

def run(tasks):
    queue = deque(tasks)
    while queue:
        task = queue.popleft()
        try:
            print(next(task))
        except StopIteration as stop:
            print("finished", stop.value)
        else:
            queue.append(task)

run(worker(f"w{k}", k % 3 + 1) for k in range(30))
