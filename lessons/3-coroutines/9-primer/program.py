from functools import wraps


def primed(function):
    @wraps(function)
    def start(*arguments):
        coroutine = function(*arguments)  #: create
        next(coroutine)  #: prime
        return coroutine  #: hand
    return start


@primed  #: decorate
def highest():
    best = None
    while True:
        score = yield best  #: ask
        if best is None or score > best:
            best = score  #: better


game = highest()  #: call
print(game.send(40))  #: forty
print(game.send(25))  #: low
print(game.send(90))  #: high
