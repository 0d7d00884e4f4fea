def stubborn():
    try:
        yield 'how can I help?'  #: help
    except GeneratorExit:  #: asked
        yield 'one more thing'  #: more


def polite():
    try:
        yield 'how can I help?'  #: offer
    except GeneratorExit:  #: leave
        print('good night')  #: night


desk = stubborn()  #: make
print(next(desk))  #: first
try:
    desk.close()  #: shut
except RuntimeError as error:  #: refused
    print(error)  #: say

door = polite()  #: change
print(next(door))  #: second
door.close()  #: quiet
print('everybody has left')  #: home
