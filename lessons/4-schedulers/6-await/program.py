class Sleep:
    def __init__(self, minutes):
        self.minutes = minutes

    def __await__(self):
        yield self.minutes  #: pause
        return 'rested'  #: rested


def walk(name):
    # In an `async def`: answer = await Sleep(5)
    answer = yield from Sleep(5).__await__()  #: rest
    print(name, 'is', answer)  #: tell
    return name  #: arrive


def loop(task):
    clock = 0
    while True:
        try:
            clock += task.send(None)  #: turn
            print('clock:', clock)  #: tick
        except StopIteration as done:  #: done
            return done.value


print(loop(walk('Mina')), 'arrives')  #: begin
