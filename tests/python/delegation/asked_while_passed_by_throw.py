# Who is passed by throw() stands at its `yield from`, also once a delegator below it runs and delegates anew.
# no crossings: CPython does not tell that a delegator goes on whose delegate throw() has ended
def leaf():
    try:
        yield 1
    except ValueError:
        pass


def other():
    show("in the other delegate")
    yield 2


def middle():
    yield from leaf()
    show("between the delegates")
    yield from other()


def show(where):
    for g in top, between:
        print(where, g.gi_yieldfrom and g.gi_yieldfrom.__name__)


def outermost():
    global between
    between = middle()
    yield from between


top = outermost()
next(top)
top.throw(ValueError)
top = outermost()
next(top)
next(top)
