from collections import deque

belt = deque()


def baker(loaves):
    for number in range(1, loaves + 1):
        belt.append(f'loaf {number}')  #: bake
        print('baked', belt[-1])
        yield  #: rest


def seller(wanted):
    sold = 0
    while sold < wanted:
        while not belt:
            yield  #: wait
        print('sold', belt.popleft())  #: sell
        sold += 1


tasks = deque([seller(2), baker(2)])  #: hire
while tasks:
    task = tasks.popleft()
    try:
        next(task)  #: turn
        tasks.append(task)  #: again
    except StopIteration:
        print('one goes home')  #: home
