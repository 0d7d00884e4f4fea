def add(a, b):
    yield  # a pause, as if it took time  #: pause
    return a + b  #: sum


def bill(coffee, cake):
    both = yield add(coffee, cake)  #: call
    total = yield add(both, 1)  #: tip
    return total  #: total


def run(task):
    stack = [task]  #: first
    value = None
    while stack:
        try:
            wish = stack[-1].send(value)  #: resume
            value = None
            if wish is not None:
                stack.append(wish)  #: push
        except StopIteration as done:  #: done
            stack.pop()  #: pop
            value = done.value
    return value


print('to pay:', run(bill(3, 4)))  #: pay
