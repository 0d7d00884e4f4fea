def echo():
    heard = []
    while True:
        word = yield heard  #: ask
        try:
            heard.append(word)  #: keep
            next(cave)  #: itself
        except ValueError as error:  #: refused
            print(error)  #: say


cave = echo()  #: make
next(cave)  #: prime
print(cave.send('hello'))  #: shout
print(cave.send('who is there'))  #: again
