import heapq


def bell(name, every, times):
    for ring in range(times):
        yield every  #: sleep
        print(name, 'rings')  #: ring


def run(*tasks):
    now, queue = 0, []
    for number, task in enumerate(tasks):
        heapq.heappush(queue, (now, number, task))  #: enter
    while queue:
        now, number, task = heapq.heappop(queue)  #: earliest
        try:
            pause = next(task)  #: wake
            heapq.heappush(queue, (now + pause, number, task))  #: later
        except StopIteration:
            print('at', now, 'one task ends')  #: over


run(bell('tower', 3, 1), bell('school', 2, 2))  #: begin
