def pause(seconds):
    yield seconds  #: inner


def walk():
    print('one step')  #: one
    pause(5)  #: call
    print('another step')  #: two
    yield from pause(5)  #: from
    print('and a last one')  #: three


for wait in walk():  #: loop
    print('wait', wait)  #: wait
