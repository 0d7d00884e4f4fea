def printer(label):
    while True:
        line = yield  #: shown
        print(label, line)  #: out


def only(word, target):
    while True:
        line = yield  #: asked
        if word in line:
            target.send(line)  #: pass


def broadcast(targets):
    while True:
        line = yield  #: heard
        for target in targets:
            target.send(line)  #: each


def ready(coroutine):
    next(coroutine)  #: prime
    return coroutine


news = ready(broadcast([
    ready(only('goal', ready(printer('sport:')))),
    ready(printer('all:')),
]))
news.send('rain tonight')  #: rain
news.send('late goal wins')  #: goal
