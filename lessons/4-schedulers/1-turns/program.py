from collections import deque


def cook(dish, minutes):
    for minute in range(minutes):
        yield f'{dish}: minute {minute + 1}'  #: work
    return f'{dish} is ready'  #: ready


kitchen = deque([cook('rice', 2), cook('soup', 1)])  #: fill
while kitchen:  #: loop
    task = kitchen.popleft()  #: take
    try:
        print(next(task))  #: step
        kitchen.append(task)  #: back
    except StopIteration as done:  #: done
        print(done.value)  #: say
