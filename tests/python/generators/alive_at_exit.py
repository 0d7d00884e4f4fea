# Suspended generators at the end of the program are closed.
def numbers(name):
    try:
        yield 1
        yield 2
    except GeneratorExit:
        print("exit", name)
        raise
    finally:
        print("finally", name)


a = numbers("a")
b = numbers("b")
c = numbers("c")
next(b)
next(a)
unstarted = numbers("unstarted")


def keeps():
    held = numbers("held")
    next(held)
    yield 1
    yield 2


k = keeps()
next(k)
things = [numbers("in list")]
next(things[0])
next(c)


class Holder:
    attribute = numbers("class attribute")


next(Holder.attribute)
print("end of program")
