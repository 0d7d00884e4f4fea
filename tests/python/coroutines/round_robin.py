from collections import deque


class Scheduler:
    def __init__(self):
        self.ready = deque()
        self.log = []

    def add(self, task):
        self.ready.append(task)

    def run(self):
        while self.ready:
            task = self.ready.popleft()
            try:
                self.log.append(next(task))
            except StopIteration as stop:
                self.log.append(("end", stop.value))
            else:
                self.ready.append(task)


def countdown(n):
    while n:
        yield n
        n -= 1
    return "lift off"


def countup(n):
    for i in range(n):
        yield -i


s = Scheduler()
s.add(countdown(3))
s.add(countup(2))
s.add(countdown(1))
s.run()
print(s.log)


def ping(other):
    got = None
    for i in range(3):
        got = yield ("ping", i, got)


def pong():
    got = None
    while True:
        got = yield ("pong", got)


p, q = ping(None), pong()
value = next(p)
next(q)
try:
    while True:
        print(value)
        value = p.send(q.send(value))
except StopIteration:
    print("over")


def trampoline(task):
    stack, value = [task], None
    while stack:
        try:
            result = stack[-1].send(value)
            if hasattr(result, "send"):
                stack.append(result)
                value = None
            else:
                stack.pop()
                value = result
        except StopIteration as stop:
            stack.pop()
            value = stop.value
    return value


def add(x, y):
    yield x + y


def task():
    a = yield add(1, 2)
    b = yield add(a, 10)
    return a, b


print(trampoline(task()))
