# What is on its way is raised again, and ignored, by a generator that goes meanwhile: that is another way.
def entries(e):
    at, names = e.__traceback__, []
    while at:
        names.append(at.tb_frame.f_code.co_name + str(at.tb_lineno))
        at = at.tb_next
    return names


def fail():
    raise


def again():
    try:
        yield
    except GeneratorExit:
        pass
    fail()


def holds(error):
    for item in again():
        raise error


def holds_and_yields(error):
    for item in again():
        yield
        raise error


def run(g):
    for item in g:
        pass


for action in holds, lambda error: run(holds_and_yields(error)):
    try:
        raise ValueError(1)
    except ValueError as error:
        try:
            action(error)
        except ValueError as same:
            print(same is error, entries(same))
        try:
            action(error)
        except ValueError as same:
            print(entries(same))


def hands_on():
    yield from again()


def raises_again():
    for item in hands_on():
        fail()


try:
    raise ValueError(2)
except ValueError as error:
    try:
        raises_again()
    except ValueError as same:
        print(entries(same))
    try:
        run(raises_again())
    except ValueError as same:
        print(entries(same))
